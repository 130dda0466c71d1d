import type { Locale } from '@lindan/shared';
import i18next from 'i18next';

/** Namespaces that only one page needs: they are loaded with the page, and not with the console. */
const FILES = import.meta.glob<object>('./*/pages/*.json', { import: 'default' });

const loaded = new Set<string>();

/** Loads the texts of a page in the present language; a later change of the language loads them in that one. */
export async function loadPageTexts(name: string): Promise<void> {
  loaded.add(name);
  await hasLanguage();
  await addPageTexts(i18next.language as Locale);
}

/** A page that is opened by its address is loaded before the console has its language. */
async function hasLanguage(): Promise<void> {
  if (i18next.isInitialized) return;
  await new Promise<void>((resolve) => i18next.on('initialized', () => resolve()));
}

/** Adds the texts of the pages that were opened so far. */
export async function addPageTexts(locale: Locale): Promise<void> {
  await Promise.all(
    [...loaded]
      .filter((name) => !i18next.hasResourceBundle(locale, name))
      .map(async (name) =>
        i18next.addResourceBundle(locale, name, (await FILES[`./${locale}/pages/${name}.json`]?.()) ?? {}),
      ),
  );
}
