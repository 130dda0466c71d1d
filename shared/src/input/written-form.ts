import { plainForm } from './plain-form.js';
import { LOOK_ALIKE_PAIRS } from './written-form-rules.js';
import { CASE_PAIRS, SIMPLIFIED_PAIRS } from './written-form-table.js';

export * from './written-form-rules.js';

/** The characters that compare as another one. */
export const WRITTEN_FORM_PAIRS: readonly (readonly [from: string, to: string])[] = pairsOf(
  SIMPLIFIED_PAIRS + LOOK_ALIKE_PAIRS + CASE_PAIRS,
);
const TABLE = new Map(WRITTEN_FORM_PAIRS);

/**
 * The one form in which texts are compared: NFKC, lower case, traditional characters as simplified ones, the dots of names and all
 * dashes as one each, every other mark and blank as one space. `written_form` of the database gives the same; a test holds
 * them together. It is never shown: 乾坤 becomes 干坤.
 */
export function writtenForm(text: string): string {
  return plainForm(text, simplified);
}

function simplified(text: string): string {
  let form = '';
  for (const character of text) form += TABLE.get(character) ?? character;
  return form;
}

/** Each pair is two characters of the text. */
function pairsOf(text: string): readonly (readonly [from: string, to: string])[] {
  const characters = [...text];
  return characters.flatMap((from, place) =>
    place % 2 === 0 ? [[from, characters[place + 1] ?? from] as const] : [],
  );
}
