import type { Locale } from '@lindan/shared';
import { DEFAULT_LOCALE, LOCALES } from '@lindan/shared';

interface Wish {
  readonly language: string;
  readonly weight: number;
}

/** The language of ours that `Accept-Language` likes best, Chinese where it names none. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map(wishOf)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wishes) {
    const found = LOCALES.find((locale) => primary(locale) === language);
    if (found !== undefined) return found;
  }
  return DEFAULT_LOCALE;
}

function wishOf(entry: string): Wish {
  const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language: primary(tag), weight: Number.isNaN(weight) ? 0 : weight };
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
