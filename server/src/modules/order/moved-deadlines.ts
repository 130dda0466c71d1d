import type { Urgency, WorkingCalendar } from '@lindan/shared';
import { addWorkingHours, startOfDayIn, WORKING_DAY_HOURS, workingHoursBetween } from '@lindan/shared';

import type { Order } from './order.entity.js';

const HOUR_MS = 3_600_000;
/** The hour at which offices open. */
const OPENING_HOUR = 9;
/** The limit of the search; a calendar without working days would never end. */
const MAX_DATES = 366;

/** The deadline to finish, and from when on it is due soon. */
export type FinishDeadline = Pick<Order, 'finishBy' | 'finishSoonAt'>;

/** The deadline after a pause: moved by the time that was paused, in the order's own clock. */
export function afterPause(
  order: FinishDeadline & Pick<Order, 'urgency'>,
  pausedAt: Date,
  resumedAt: Date,
  calendar: WorkingCalendar,
): FinishDeadline {
  const isAroundTheClock = order.urgency === 'EMERGENCY';
  const paused = isAroundTheClock
    ? (resumedAt.getTime() - pausedAt.getTime()) / HOUR_MS
    : workingHoursBetween(pausedAt, resumedAt, calendar);
  const moved = (at: Date): Date =>
    isAroundTheClock ? new Date(at.getTime() + paused * HOUR_MS) : addWorkingHours(at, paused, calendar);
  return { finishBy: moved(order.finishBy), finishSoonAt: moved(order.finishSoonAt) };
}

/** The deadline of a granted extension: so many worked dates later, whatever the urgency. */
export function extended(
  order: FinishDeadline,
  workingDays: number,
  calendar: WorkingCalendar,
): FinishDeadline {
  const moved = (at: Date): Date => addWorkingHours(at, workingDays * WORKING_DAY_HOURS, calendar);
  return { finishBy: moved(order.finishBy), finishSoonAt: moved(order.finishSoonAt) };
}

/** The number of worked dates from one date to another, both included; it stops counting above `most`. */
export function workedDates(from: string, to: string, calendar: WorkingCalendar, most: number): number {
  let worked = 0;
  for (let date = from; date <= to && worked <= most; date = dateAfter(date)) {
    if (calendar.isWorkingDay(date)) worked += 1;
  }
  return worked;
}

/** The next opening after a date: on a worked date for an ordinary order, else on the next day. */
export function openingAfter(date: string, urgency: Urgency, calendar: WorkingCalendar): Date {
  const next = urgency === 'NORMAL' ? workedDateAfter(date, calendar) : dateAfter(date);
  return new Date(startOfDayIn(calendar.timeZone, next).getTime() + OPENING_HOUR * HOUR_MS);
}

function workedDateAfter(date: string, calendar: WorkingCalendar): string {
  let next = dateAfter(date);
  for (let dates = 0; dates < MAX_DATES; dates += 1) {
    if (calendar.isWorkingDay(next)) return next;
    next = dateAfter(next);
  }
  throw new RangeError(`no working day within ${MAX_DATES} days of ${date}`);
}

function dateAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10);
}
