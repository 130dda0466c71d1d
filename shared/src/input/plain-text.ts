/** What can be wrong with a text; the keys of the messages in the word catalogues (`input.*`). */
export type TextProblem = 'required' | 'tooLong' | 'unprintable';

/**
 * Characters that no text of ours may hold: NUL and the other C0/C1 controls (but tab and line breaks),
 * noncharacters, lone surrogates (a `u` expression finds no others), and the bidirectional controls that make a text
 * read otherwise than it is stored.
 */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Bidi_Control}\p{Noncharacter_Code_Point}\uD800-\uDFFF]/u;

/** Characters that leave no ink: a text of these alone says nothing. */
const WITHOUT_INK = /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Marks can pile up on one character without end: the stored size has a limit too. */
const CODE_UNITS_A_CHARACTER = 16;

/** Phones of before 2021 have none: there the code points are counted, and the server counts again. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;

/** True when a text can be stored and shown as what it is. */
export function isPlainText(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** True when nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return WITHOUT_INK.test(text);
}

/** The number of characters a person would count: an emoji with a skin tone is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of segmenter?.segment(text) ?? text) count += 1;
  return count;
}

/**
 * Checks one text.
 * @param max the most characters, counted by {@link countCharacters}
 * @returns undefined when nothing is wrong; blank counts as absent
 */
export function textProblem(
  text: string | null | undefined,
  rule: { readonly max: number; readonly required: boolean },
): TextProblem | undefined {
  if (text === null || text === undefined) return rule.required ? 'required' : undefined;
  if (!isPlainText(text)) return 'unprintable';
  if (text.length > rule.max * CODE_UNITS_A_CHARACTER) return 'tooLong';
  if (isBlank(text)) return rule.required ? 'required' : undefined;
  // A character takes at least one code unit, so most texts need no segmenting.
  return text.length > rule.max && countCharacters(text) > rule.max ? 'tooLong' : undefined;
}
