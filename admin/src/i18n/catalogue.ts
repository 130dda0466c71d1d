import type { Locale } from '@lindan/shared';
import { WORDS } from '@lindan/shared';
import type { ConfigProviderProps } from 'antd';

import type zhCN from './zh-CN/index';

export type Catalogue = Omit<typeof zhCN, 'antd'>;

/** All texts of one language, with those of the vocabulary as `words`. */
export interface LoadedCatalogue {
  readonly namespaces: Record<string, object>;
  readonly antd: NonNullable<ConfigProviderProps['locale']>;
}

const CATALOGUES: Record<Locale, () => Promise<{ default: typeof zhCN }>> = {
  'zh-CN': () => import('./zh-CN/index'),
  en: () => import('./en/index'),
};

/** Only the language that is spoken is loaded. */
export async function loadCatalogue(locale: Locale): Promise<LoadedCatalogue> {
  const { default: loaded } = await CATALOGUES[locale]();
  const { antd, ...namespaces } = loaded;
  return { namespaces: { ...namespaces, words: WORDS[locale] }, antd };
}
