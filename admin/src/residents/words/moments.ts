import type { Locale } from '@lindan/shared';

// The pages show the city's time, whatever the phone is set to; the server names the zone.
const DAY = { month: 'long', day: 'numeric', weekday: 'short' } as const;
const MOMENT = { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `11月24日周二 15:00` */
export function momentInWords(iso: string, locale: Locale, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { ...MOMENT, timeZone }).format(new Date(iso));
}

/** A deadline; one at midnight is shown as the whole day before. */
export function deadlineInWords(iso: string, locale: Locale, timeZone: string): string {
  const at = new Date(iso);
  const clock = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  if (clock.format(at) !== '00:00') return momentInWords(iso, locale, timeZone);
  return new Intl.DateTimeFormat(locale, { ...DAY, timeZone }).format(new Date(at.getTime() - 1));
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
