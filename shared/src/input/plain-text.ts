import { cleanText } from './clean-text.js';

/** What is wrong with a text: a key of the word catalogues (`input.*`) with the numbers that it names. */
export type TextProblem =
  | { readonly problem: 'required' }
  | { readonly problem: 'tooLong'; readonly max: number }
  | TextFlaw;

/** Characters that cannot be understood, and the place of the first, counted as people count. */
export interface TextFlaw {
  readonly problem: 'unprintable' | 'stacked';
  readonly at: number;
}

/**
 * Characters that no text may contain after {@link cleanText}: NUL and the other C0/C1 controls (except tab and line breaks),
 * noncharacters, lone surrogates (a `u` expression finds no others), and U+FFFD, which stands for what another program could not
 * decode.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Noncharacter_Code_Point}\uD800-\uDFFF\uFFFD]/u;

/** More combining marks on one character than any script has; Unicode's stream-safe format allows 30. */
const STACKED = /\p{M}{31}/u;

/** Invisible characters, and marks on nothing: a text of these alone counts as blank. */
const WITHOUT_INK = /^[\s\p{Default_Ignorable_Code_Point}\p{M}\u2800]*$/u;

/** The stored size is limited too, whatever is put together to one character. */
const CODE_UNITS_A_CHARACTER = 16;

/** Browsers of before 2021 lack it. They count code points, and the server counts again. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;

/** The text can be stored, and is displayed as it is stored. */
export function isPlainText(text: string): boolean {
  return textFlaw(text) === undefined;
}

/** The text contains nothing visible. */
export function isBlank(text: string): boolean {
  return WITHOUT_INK.test(text);
}

/** Counts characters as people do: an emoji with a skin tone is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of segmenter?.segment(text) ?? text) count += 1;
  return count;
}

/** The first place of a cleaned text that cannot be understood. */
export function textFlaw(text: string): TextFlaw | undefined {
  const [unprintable, stacked] = [text.search(UNPRINTABLE), text.search(STACKED)];
  if (unprintable === -1 && stacked === -1) return undefined;
  if (unprintable !== -1 && (stacked === -1 || unprintable < stacked))
    return { problem: 'unprintable', at: countCharacters(text.slice(0, unprintable)) + 1 };
  // The character that carries the marks.
  return { problem: 'stacked', at: Math.max(1, countCharacters(text.slice(0, stacked))) };
}

/** The most characters, counted by {@link countCharacters}, and whether a blank text is refused. */
interface TextRule {
  readonly max: number;
  readonly required: boolean;
}

/**
 * Checks one text as it is typed, which is cleaned first.
 * @returns undefined for a valid text; blank counts as absent
 */
export function textProblem(text: string | null | undefined, rule: TextRule): TextProblem | undefined {
  return cleanedTextProblem(cleanText(text ?? ''), rule);
}

/** The same for a text that is clean already, as it comes in at the API and in tables. */
export function cleanedTextProblem(kept: string, { max, required }: TextRule): TextProblem | undefined {
  const tooLong = { problem: 'tooLong', max } as const;
  if (isBlank(kept)) return required ? { problem: 'required' } : undefined;
  // Before its parts are looked at, so that the time is bounded.
  if (kept.length > max * CODE_UNITS_A_CHARACTER) return tooLong;
  const flaw = textFlaw(kept);
  if (flaw !== undefined) return flaw;
  // A character has at least one code unit, so most texts need no segmenting.
  return kept.length > max && countCharacters(kept) > max ? tooLong : undefined;
}
