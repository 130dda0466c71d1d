import type { Locale } from '@lindan/shared';
import { LOCALES } from '@lindan/shared';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { loadCatalogue } from './catalogue';
import type { LoadedCatalogue } from './loaded-catalogue';
import { rememberLocale } from './locale';
import { addPageTexts } from './page-texts';

const antdLocales = new Map<string, LoadedCatalogue['antd']>();

/** Sets up the texts before anything is drawn, so that no page ever shows a key. */
export async function startI18n(locale: Locale): Promise<typeof i18next> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: [...LOCALES],
    resources: {},
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  });
  await addCatalogue(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  return i18next;
}

/** Changes the language in place and remembers it. */
export async function speak(locale: Locale): Promise<void> {
  await Promise.all([addCatalogue(locale), addPageTexts(locale)]);
  rememberLocale(locale);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}

export function currentLocale(): Locale {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

export function antdLocaleOf(locale: Locale): LoadedCatalogue['antd'] | undefined {
  return antdLocales.get(locale);
}

async function addCatalogue(locale: Locale): Promise<void> {
  if (i18next.hasResourceBundle(locale, 'common')) return;
  const { namespaces, antd } = await loadCatalogue(locale);
  for (const [name, texts] of Object.entries(namespaces)) i18next.addResourceBundle(locale, name, texts);
  antdLocales.set(locale, antd);
}
