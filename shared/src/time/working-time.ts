import { Temporal } from 'temporal-polyfill';

import { cityDayOf } from './city-day.js';
import type { WorkingCalendar } from './working-calendar.js';

const HOUR_MS = 3_600_000;
/** A working day is the whole of a working date, so five working days are one week and breaks do not matter. */
export const WORKING_DAY_HOURS = 24;
/** The limit of the search; a calendar without working days would never end. */
const MAX_DATES = 3660;

/**
 * Adds working time to a moment: time runs on working dates and stands still on days off. From Friday 15:00, one working
 * day (24 hours) ends on Monday 15:00; from a Saturday it starts on Monday 00:00.
 * @throws RangeError for a negative length, and when the calendar has no working day to end on
 */
export function addWorkingHours(from: Date, hours: number, calendar: WorkingCalendar): Date {
  if (!(hours >= 0)) throw new RangeError(`cannot add ${hours} working hours`);
  let left = hours * HOUR_MS;
  let at = from.getTime();
  for (let dates = 0; dates < MAX_DATES; dates += 1) {
    const { date, endsAt } = cityDayOf(calendar.timeZone, at);
    if (calendar.isWorkingDay(date)) {
      const rest = endsAt - at;
      if (left <= rest) return new Date(at + left);
      left -= rest;
    }
    at = endsAt;
  }
  throw new RangeError(`no working day within ${MAX_DATES} days of ${from.toISOString()}`);
}

/** Working hours from one moment to a later one; 0 when the second is not later. */
export function workingHoursBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  let at = from.getTime();
  let worked = 0;
  while (at < to.getTime()) {
    const { date, endsAt } = cityDayOf(calendar.timeZone, at);
    if (calendar.isWorkingDay(date)) worked += Math.min(endsAt, to.getTime()) - at;
    at = endsAt;
  }
  return worked / HOUR_MS;
}

/** The date (`2026-11-22`) of a moment in a time zone. */
export function dateIn(timeZone: string, moment: Date): string {
  return cityDayOf(timeZone, moment.getTime()).date;
}

/** The first moment of a date in a time zone: midnight, or the moment after it where the clocks skip midnight. */
export function startOfDayIn(timeZone: string, date: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}
