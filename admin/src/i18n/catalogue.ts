import type { Locale } from '@lindan/shared';
import { WORDS } from '@lindan/shared';
import type { ConfigProviderProps } from 'antd';

import type common from './zh-CN/common.json';
import type errors from './zh-CN/errors.json';
import type session from './zh-CN/session.json';

/** The namespaces and their keys; each feature adds its own where it is registered (`features/<name>/feature.ts`). */
export interface Catalogue {
  common: typeof common;
  errors: typeof errors;
  session: typeof session;
}

/** All texts of one language, with those of the vocabulary as `words`. */
export interface LoadedCatalogue {
  readonly namespaces: Readonly<Record<string, object>>;
  readonly antd: NonNullable<ConfigProviderProps['locale']>;
}

const CATALOGUES: Record<Locale, () => Promise<{ default: LoadedCatalogue }>> = {
  'zh-CN': () => import('./zh-CN/index'),
  en: () => import('./en/index'),
};

/** Only the language in use is loaded. */
export async function loadCatalogue(locale: Locale): Promise<LoadedCatalogue> {
  const { antd, namespaces } = (await CATALOGUES[locale]()).default;
  return { namespaces: { ...namespaces, words: WORDS[locale] }, antd };
}
