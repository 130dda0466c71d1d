import type { Locale } from '@lindan/shared';
import { WORDS } from '@lindan/shared';

import type { LoadedCatalogue } from './loaded-catalogue';
import type common from './zh-CN/common.json';
import type errors from './zh-CN/errors.json';
import type session from './zh-CN/session.json';

/** The namespaces and their keys; each feature adds its own where it is registered (`features/<name>/feature.ts`). */
export interface Catalogue {
  common: typeof common;
  errors: typeof errors;
  session: typeof session;
}

const CATALOGUES: Record<Locale, () => Promise<{ default: LoadedCatalogue }>> = {
  'zh-CN': () => import('./zh-CN/index'),
  en: () => import('./en/index'),
};

/** Only the language in use is loaded; the texts of the vocabulary are added as `words`. */
export async function loadCatalogue(locale: Locale): Promise<LoadedCatalogue> {
  const { antd, namespaces } = (await CATALOGUES[locale]()).default;
  return { namespaces: { ...namespaces, words: WORDS[locale] }, antd };
}
