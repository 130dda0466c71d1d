import { Temporal } from 'temporal-polyfill';

import type { TimeCount } from './time-limits.js';
import type { WorkingCalendar } from './working-calendar.js';

const MINUTE_MS = 60_000;
/** The limit of the search; a calendar without worked dates would never open. */
const MAX_DATES = 3660;
const MOST_CACHED = 4_000;

/** Moments of a date and a time of day, by time zone: time zone arithmetic is slow, and the same ones recur. */
const cache = new Map<string, number>();

/**
 * Moves an end out of the closed hours: what falls behind closing and before the first end of the next open date ends then. An
 * end at closing stands. Around the clock every end stands.
 */
export function movedIntoHours(end: Date, counts: TimeCount, calendar: WorkingCalendar): Date {
  if (counts === 'AROUND_THE_CLOCK') return end;
  const { timeZone, hours } = calendar;
  let at = end.getTime();
  for (let dates = 0; dates < MAX_DATES; dates += 1) {
    const { date, endsAt } = calendar.dayOf(at);
    if (isOpenOn(date, counts, calendar)) {
      const first = momentOf(timeZone, date, hours.opens) + hours.minutesAfterOpening * MINUTE_MS;
      if (at < first) return new Date(first);
      if (at <= momentOf(timeZone, date, hours.closes)) return new Date(at);
    }
    at = endsAt;
  }
  throw new RangeError(`nothing opens within ${MAX_DATES} days of ${end.toISOString()}`);
}

/** The first opening at a moment or after it. */
export function nextOpening(moment: Date, counts: TimeCount, calendar: WorkingCalendar): Date {
  if (counts === 'AROUND_THE_CLOCK') return moment;
  let at = moment.getTime();
  for (let dates = 0; dates < MAX_DATES; dates += 1) {
    const { date, endsAt } = calendar.dayOf(at);
    const opens = momentOf(calendar.timeZone, date, calendar.hours.opens);
    if (isOpenOn(date, counts, calendar) && at <= opens) return new Date(opens);
    at = endsAt;
  }
  throw new RangeError(`nothing opens within ${MAX_DATES} days of ${moment.toISOString()}`);
}

function isOpenOn(date: string, counts: TimeCount, calendar: WorkingCalendar): boolean {
  return counts === 'EVERY_DAY' || calendar.isWorkingDay(date);
}

function momentOf(timeZone: string, date: string, time: string): number {
  const key = `${timeZone} ${date} ${time}`;
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  if (cache.size >= MOST_CACHED) cache.clear();
  const there = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time });
  cache.set(key, there.epochMilliseconds);
  return there.epochMilliseconds;
}
