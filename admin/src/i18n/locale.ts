import type { Locale } from '@lindan/shared';
import { DEFAULT_LOCALE, LOCALES } from '@lindan/shared';

import { readPreference, writePreference } from '@/preferences/store';

const KEY = 'locale';

export function isLocale(text: string | null): text is Locale {
  return (LOCALES as readonly (string | null)[]).includes(text);
}

/** The language chosen here before, else the first of the browser's that we speak, else Chinese. */
export function rememberedLocale(languages: readonly string[] = navigator.languages): Locale {
  const remembered = readPreference(KEY);
  if (isLocale(remembered)) return remembered;
  const spoken = languages.map((language) => language.slice(0, 2).toLowerCase());
  const known = spoken.find((language) => language === 'zh' || language === 'en');
  return known === 'en' ? 'en' : DEFAULT_LOCALE;
}

export function rememberLocale(locale: Locale): void {
  writePreference(KEY, locale);
}
