import type { Locale } from '@lindan/shared';

import en from '@/i18n/en/residents.json';
import zhCN from '@/i18n/zh-CN/residents.json';

import { useLocale } from './locale';

export type ResidentsWords = typeof zhCN;

/** The compiler refuses an English catalogue that lacks a key. */
const RESIDENTS_WORDS: Record<Locale, ResidentsWords> = { 'zh-CN': zhCN, en };

export function useWords(): ResidentsWords {
  return RESIDENTS_WORDS[useLocale()];
}
