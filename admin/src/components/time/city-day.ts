const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** Time zones lie between UTC-12 and UTC+14. */
const EARLIEST_MS = -14 * HOUR_MS;
const LATEST_MS = 13 * HOUR_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date (`2026-11-22`) of a moment in a time zone. */
export function dateIn(timeZone: string, moment: Date): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(moment);
}

/**
 * The first moment of a date in a time zone, found by binary search over its minutes. `Intl` knows the changes of the
 * clocks; a day that begins at 01:00 because 00:00 was skipped needs no rule of its own.
 */
export function startOfDay(timeZone: string, date: string): Date {
  const midnight = utcMidnight(date);
  let before = (midnight + EARLIEST_MS) / MINUTE_MS - 1;
  let start = (midnight + LATEST_MS) / MINUTE_MS;
  while (start - before > 1) {
    const middle = Math.floor((before + start) / 2);
    if (dateIn(timeZone, new Date(middle * MINUTE_MS)) < date) before = middle;
    else start = middle;
  }
  return new Date(start * MINUTE_MS);
}

/** A date some days later; dates have no zone, so each has 24 hours in UTC. */
export function addDays(date: string, days: number): string {
  return new Date(utcMidnight(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS;
}

/** NaN for a text that names no day of the calendar. */
export function utcMidnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
