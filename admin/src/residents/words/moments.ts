import type { Locale } from '@lindan/shared';

/** People read the city's time, whatever their phone is set to. */
const CITY_TIME_ZONE = 'Asia/Shanghai';

const DAY = { timeZone: CITY_TIME_ZONE, month: 'long', day: 'numeric', weekday: 'short' } as const;
const MOMENT = { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `11月24日周二 15:00` */
export function momentInWords(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, MOMENT).format(new Date(iso));
}

/** A time by which: one that falls on midnight is the whole of the day before, as people understand it. */
export function deadlineInWords(iso: string, locale: Locale): string {
  const at = new Date(iso);
  const clock = new Intl.DateTimeFormat('en', {
    ...MOMENT,
    month: undefined,
    day: undefined,
    weekday: undefined,
  });
  if (clock.format(at) !== '00:00') return momentInWords(iso, locale);
  return new Intl.DateTimeFormat(locale, DAY).format(new Date(at.getTime() - 1));
}

/** A plain date (`2026-12-31`) as people write it. */
export function dateInWords(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`));
}
