import type { TimeCount } from './time-limits.js';
import type { WorkedDays } from './working-calendar.js';

const HOUR_MS = 3_600_000;
/** The limit of the search; a calendar without worked dates would never end. */
const MAX_DATES = 3660;

/**
 * Adds counted time to a moment. On worked dates, 24 hours from Friday 15:00 end on Monday 15:00; from a Saturday they
 * start on Monday 00:00.
 * @throws RangeError for a negative length, and when the calendar has no worked date to end on
 */
export function addCounted(from: Date, hours: number, counts: TimeCount, calendar: WorkedDays): Date {
  if (!(hours >= 0)) throw new RangeError(`cannot add ${hours} hours`);
  let left = Math.round(hours * HOUR_MS);
  let at = from.getTime();
  if (counts !== 'WORKED_DATES') return new Date(at + left);
  for (let dates = 0; dates < MAX_DATES; dates += 1) {
    const { date, endsAt } = calendar.dayOf(at);
    if (calendar.isWorkingDay(date)) {
      const rest = endsAt - at;
      if (left <= rest) return new Date(at + left);
      left -= rest;
    }
    at = endsAt;
  }
  throw new RangeError(`no worked date within ${MAX_DATES} days of ${from.toISOString()}`);
}

/** Counted hours from one moment to a later one; 0 when the second is not later. */
export function countedHours(from: Date, to: Date, counts: TimeCount, calendar: WorkedDays): number {
  let at = from.getTime();
  if (counts !== 'WORKED_DATES') return Math.max(0, to.getTime() - at) / HOUR_MS;
  let counted = 0;
  while (at < to.getTime()) {
    const { date, endsAt } = calendar.dayOf(at);
    if (calendar.isWorkingDay(date)) counted += Math.min(endsAt, to.getTime()) - at;
    at = endsAt;
  }
  return counted / HOUR_MS;
}
