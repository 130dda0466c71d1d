import type { Locale } from '@lindan/shared';
import { DEFAULT_LOCALE, LOCALES } from '@lindan/shared';
import { useSyncExternalStore } from 'react';

import { deviceStorage } from '../device/device-storage';

const KEY = 'lindan.residents.locale';
const listeners = new Set<() => void>();

/** Chinese unless this device was switched: on a family's phone the browser's own language means little. */
export function currentLocale(): Locale {
  const kept = deviceStorage.read(KEY);
  return LOCALES.find((locale) => locale === kept) ?? DEFAULT_LOCALE;
}

export function switchLocale(locale: Locale): void {
  deviceStorage.write(KEY, locale);
  for (const listener of listeners) listener();
}

export function useLocale(): Locale {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentLocale);
}
