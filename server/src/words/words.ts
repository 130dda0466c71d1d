import type { Locale } from '@lindan/shared';

import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

/** The server's own sentences; words of the vocabulary are in `@lindan/shared`. */
export type Sentences = typeof zhCN;

export const SENTENCES: Record<Locale, Sentences> = { 'zh-CN': zhCN, en };
