import { Temporal } from 'temporal-polyfill';

import { cityDayOf } from './city-day.js';

/** The date (`2026-11-22`) of a moment in a time zone. */
export function dateIn(timeZone: string, moment: Date): string {
  return cityDayOf(timeZone, moment.getTime()).date;
}

/** The first moment of a date in a time zone: midnight, or the moment after it where the clocks skip midnight. */
export function startOfDayIn(timeZone: string, date: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}
