/** The problems of a text; keys of the messages in the word catalogues (`input.*`). */
export type TextProblem = 'required' | 'tooLong' | 'unprintable';

/**
 * Characters that no stored text may contain: NUL and the other C0/C1 controls (except tab and line breaks), noncharacters,
 * lone surrogates (a `u` expression finds no others), bidirectional controls, which make a text read differently from what is
 * stored, and U+FFFD, which stands for what another program could not decode.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Bidi_Control}\p{Noncharacter_Code_Point}\uD800-\uDFFF\uFFFD]/u;

/** Invisible characters: a text of these alone counts as blank. */
const WITHOUT_INK = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Combining marks can pile up on one character without end, so the stored size is limited too. */
const CODE_UNITS_A_CHARACTER = 16;

/** Browsers of before 2021 lack it. They count code points, and the server counts again. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;

/** The text can be stored, and is displayed as it is stored. */
export function isPlainText(text: string): boolean {
  return !UNPRINTABLE.test(text);
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

/**
 * Checks one text.
 * @param max the most characters, counted by {@link countCharacters}
 * @returns undefined for a valid text; blank counts as absent
 */
export function textProblem(
  text: string | null | undefined,
  rule: { readonly max: number; readonly required: boolean },
): TextProblem | undefined {
  if (text === null || text === undefined) return rule.required ? 'required' : undefined;
  if (!isPlainText(text)) return 'unprintable';
  if (text.length > rule.max * CODE_UNITS_A_CHARACTER) return 'tooLong';
  if (isBlank(text)) return rule.required ? 'required' : undefined;
  // A character has at least one code unit, so most texts need no segmenting.
  return text.length > rule.max && countCharacters(text) > rule.max ? 'tooLong' : undefined;
}
