import { Temporal } from 'temporal-polyfill';

const HOUR_MS = 3_600_000;
const MOST_HOURS = 20_000;

/** A date (`2026-11-22`) in a time zone: from its first moment until the first one of the next date. */
export interface CityDay {
  readonly date: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** By time zone and hour. Whoever asks about now asks about the same day again and again, and to find it takes long. */
const found = new Map<string, Map<number, CityDay>>();

/** The day in which a moment lies, given in milliseconds. */
export function cityDayOf(timeZone: string, moment: number): CityDay {
  const hours = found.get(timeZone) ?? new Map<number, CityDay>();
  found.set(timeZone, hours);
  const hour = Math.floor(moment / HOUR_MS);
  const known = hours.get(hour);
  // An hour may hold the end of a day.
  if (known !== undefined && known.startsAt <= moment && moment < known.endsAt) return known;
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
