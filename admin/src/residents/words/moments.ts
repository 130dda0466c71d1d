import type { Locale } from '@lindan/shared';

/** People read the city's time, whatever their phone is set to. */
const CITY_TIME_ZONE = 'Asia/Shanghai';

/** `11月24日 周二 15:00` */
export function momentInWords(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: CITY_TIME_ZONE,
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(iso));
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
