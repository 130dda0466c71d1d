import { Temporal } from 'temporal-polyfill';

/** A resident has 15 days of 24 hours after a result, to rate or to dispute it. */
const WINDOW_HOURS = 15 * 24;
/** The opening hours, on every day. */
const OPENS_AT = 9;
const CLOSES_AT = 18;
/** An end out of hours falls so long after the next opening. */
const GRACE_HOURS = 1;

/** The end of the window of a result: never between closing and one hour after the next opening. */
export function resultWindowEnd(resolvedAt: Date, timeZone: string): Date {
  const end = Temporal.Instant.fromEpochMilliseconds(resolvedAt.getTime())
    .add({ hours: WINDOW_HOURS })
    .toZonedDateTimeISO(timeZone);
  const firstEnd = openingOn(end.toPlainDate(), timeZone).add({ hours: GRACE_HOURS });
  const lastEnd = end.withPlainTime({ hour: CLOSES_AT });
  if (Temporal.ZonedDateTime.compare(end, firstEnd) < 0) return momentOf(firstEnd);
  if (Temporal.ZonedDateTime.compare(end, lastEnd) <= 0) return momentOf(end);
  const tomorrow = end.toPlainDate().add({ days: 1 });
  return momentOf(openingOn(tomorrow, timeZone).add({ hours: GRACE_HOURS }));
}

/** The opening of a date (`2026-11-22`) in a time zone. */
export function openingOf(date: string, timeZone: string): Date {
  return momentOf(openingOn(Temporal.PlainDate.from(date), timeZone));
}

function openingOn(date: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone, plainTime: { hour: OPENS_AT } });
}

function momentOf(zoned: Temporal.ZonedDateTime): Date {
  return new Date(zoned.epochMilliseconds);
}
