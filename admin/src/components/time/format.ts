import type { Locale } from '@lindan/shared';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in the one unit that is exact enough: minutes under two hours, hours under two days, then days. */
export function span(milliseconds: number): { unit: 'minutes' | 'hours' | 'days'; amount: number } {
  const length = Math.abs(milliseconds);
  if (length < 2 * HOUR) return { unit: 'minutes', amount: Math.floor(length / MINUTE) };
  if (length < 2 * DAY) return { unit: 'hours', amount: Math.floor(length / HOUR) };
  return { unit: 'days', amount: Math.floor(length / DAY) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `Intl` formats are slow to make and a table needs hundreds: one is kept for each language, form and zone. */
function format(
  locale: Locale,
  name: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${name} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone, ...options });
  formats.set(key, made);
  return made;
}

/** The exact moment, for a hover or a fact. */
export function formatMoment(iso: string, locale: Locale, timeZone: string): string {
  return format(locale, 'moment', timeZone, {
    year: 'numeric',
    month: locale === 'en' ? 'short' : '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** Day and minute without the year, for a column. */
export function formatShort(iso: string, locale: Locale, timeZone: string): string {
  return format(locale, 'short', timeZone, {
    month: locale === 'en' ? 'short' : '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** A date without a time, such as `2026-11-22`; it does not move with the zone. */
export function formatDay(date: string, locale: Locale): string {
  return format(locale, 'day', 'UTC', { month: 'short', day: 'numeric' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
