import type { Locale, PhoneProblem } from '@lindan/shared';
import { fill, phoneProblem } from '@lindan/shared';

import en from '@/i18n/en/residentsPhone.json';
import zhCN from '@/i18n/zh-CN/residentsPhone.json';

import { currentLocale } from '../words/locale';

const WORDS: Record<Locale, Record<PhoneProblem['problem'], string>> = { 'zh-CN': zhCN, en };

/** Why a phone number is not understood, in the reader's language. */
export function phoneNote(typed: string): string | undefined {
  const found = phoneProblem(typed);
  return found && fill(WORDS[currentLocale()][found.problem], found.values ?? {});
}
