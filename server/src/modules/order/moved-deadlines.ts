import type { Urgency, WorkingCalendar } from '@lindan/shared';
import {
  addCounted,
  countedHours,
  countsOf,
  movedIntoHours,
  nextOpening,
  startOfDayIn,
  WORKED_DATE_HOURS,
} from '@lindan/shared';

import type { Order } from './order.entity.js';

const DAY_MS = 24 * 3_600_000;

/** The deadline to finish, and from when on it is due soon. */
export type FinishDeadline = Pick<Order, 'finishBy' | 'finishSoonAt'>;

/** The deadline after a pause: moved by the time that was paused, in the order's own clock. */
export function afterPause(
  { finishBy, finishSoonAt, urgency }: FinishDeadline & Pick<Order, 'urgency'>,
  pausedAt: Date,
  resumedAt: Date,
  calendar: WorkingCalendar,
): FinishDeadline {
  const counts = countsOf('FINISH', urgency);
  const paused = countedHours(pausedAt, resumedAt, counts, calendar);
  return {
    finishBy: movedIntoHours(addCounted(finishBy, paused, counts, calendar), counts, calendar),
    finishSoonAt: addCounted(finishSoonAt, paused, counts, calendar),
  };
}

/** The deadline of a granted extension: so many worked dates later, whatever the urgency. */
export function extended(
  { finishBy, finishSoonAt }: FinishDeadline,
  workingDays: number,
  calendar: WorkingCalendar,
): FinishDeadline {
  const moved = (at: Date): Date => addCounted(at, workingDays * WORKED_DATE_HOURS, 'WORKED_DATES', calendar);
  return {
    finishBy: movedIntoHours(moved(finishBy), 'WORKED_DATES', calendar),
    finishSoonAt: moved(finishSoonAt),
  };
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
  const counts = urgency === 'NORMAL' ? 'WORKED_DATES' : 'EVERY_DAY';
  return nextOpening(startOfDayIn(calendar.timeZone, dateAfter(date)), counts, calendar);
}

function dateAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
