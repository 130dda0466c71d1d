import { Temporal } from 'temporal-polyfill';

const HOUR_MS = 3_600_000;
const MOST_HOURS = 20_000;

/** A date (`2026-11-22`) in a time zone, as a half-open interval of milliseconds. */
export interface CityDay {
  readonly date: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A cache by time zone and hour. Nearly all look-ups are for the present day, and time zone arithmetic is slow. */
const cache = new Map<string, Map<number, CityDay>>();

/** The day of a moment in milliseconds. */
export function cityDayOf(timeZone: string, moment: number): CityDay {
  const hours = cache.get(timeZone) ?? new Map<number, CityDay>();
  cache.set(timeZone, hours);
  const hour = Math.floor(moment / HOUR_MS);
  const cached = hours.get(hour);
  // The hour may contain the end of a day.
  if (cached !== undefined && cached.startsAt <= moment && moment < cached.endsAt) return cached;
  if (hours.size >= MOST_HOURS) hours.clear();
  const day = find(timeZone, moment);
  hours.set(hour, day);
  return day;
}

function find(timeZone: string, moment: number): CityDay {
  const start = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).startOfDay();
  return {
    date: start.toPlainDate().toString(),
    startsAt: start.epochMilliseconds,
    endsAt: start.add({ days: 1 }).startOfDay().epochMilliseconds,
  };
}
