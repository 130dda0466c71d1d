import type { Locale } from '../vocabulary/locale.js';
import en from './en.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

/** The words of the vocabulary in one language. Both catalogues have the same keys, which the build checks. */
export type Words = typeof zhCN;

export const WORDS: Record<Locale, Words> = { 'zh-CN': zhCN, en };

/** Fills the `{{name}}` placeholders of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}
