import type { Locale } from '@lindan/shared';

/** Each language in its own name, so in no catalogue. */
export const LANGUAGE_NAMES: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };
