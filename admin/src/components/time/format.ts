import type { Locale } from '@lindan/shared';

/** Times are those of the city, wherever they are read. */
export const CITY_TIME_ZONE = 'Asia/Shanghai';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A length of time in the one unit that says enough: minutes under two hours, hours under two days, then days. */
export function span(milliseconds: number): { unit: 'minutes' | 'hours' | 'days'; amount: number } {
  const length = Math.abs(milliseconds);
  if (length < 2 * HOUR) return { unit: 'minutes', amount: Math.floor(length / MINUTE) };
  if (length < 2 * DAY) return { unit: 'hours', amount: Math.floor(length / HOUR) };
  return { unit: 'days', amount: Math.floor(length / DAY) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: CITY_TIME_ZONE, ...options });
  formats.set(key, made);
  return made;
}

/** The exact moment, for a hover or a fact. */
export function formatMoment(iso: string, locale: Locale): string {
  return format(locale, 'moment', {
    year: 'numeric',
    month: locale === 'en' ? 'short' : '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** Day and minute without the year, for a column. */
export function formatShort(iso: string, locale: Locale): string {
  return format(locale, 'short', {
    month: locale === 'en' ? 'short' : '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** A date that has no time, such as `2026-11-22`. */
export function formatDay(date: string, locale: Locale): string {
  return format(locale, 'day', { month: 'short', day: 'numeric' }).format(new Date(`${date}T12:00:00+08:00`));
}

/** The city's date (`2026-11-22`) at a moment. */
export function cityDate(moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: CITY_TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(moment);
}

/** The moment at which a date of the city begins; China keeps one offset all year. */
export function startOfCityDay(date: string): Date {
  return new Date(`${date}T00:00:00+08:00`);
}
