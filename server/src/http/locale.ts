import type { Locale } from '@lindan/shared';
import { DEFAULT_LOCALE, LOCALES } from '@lindan/shared';
import Negotiator from 'negotiator';

const LONGEST_HEADER = 200;

/** The language that `Accept-Language` prefers (RFC 9110, by quality values); the default where it names none of ours. */
export function localeOf(acceptLanguage = ''): Locale {
  const headers = { 'accept-language': acceptLanguage.slice(0, LONGEST_HEADER) };
  for (const wanted of new Negotiator({ headers }).languages()) {
    // A region or a script makes no difference: texts for zh-TW are those of zh-CN.
    const found = LOCALES.find((locale) => primaryOf(locale) === primaryOf(wanted));
    if (found !== undefined) return found;
  }
  return DEFAULT_LOCALE;
}

function primaryOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
