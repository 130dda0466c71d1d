import type { Locale } from '@lindan/shared';

import en from '@/i18n/en/pages/files.json';
import zhCN from '@/i18n/zh-CN/pages/files.json';

/** The texts around files, for the console and for the residents' pages: both load them with the first file. */
export type FileWords = typeof zhCN;

export const FILE_WORDS: Record<Locale, FileWords> = { 'zh-CN': zhCN, en };
