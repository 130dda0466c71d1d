import { BLANKS, DASHES, DOTS, IGNORED } from './written-form-rules.js';

const EVERY_IGNORED = new RegExp(`[${IGNORED}]`, 'gu');
const CAPITALS = /[A-Z]+/g;
const EVERY_DASH = new RegExp(`[${DASHES}]+`, 'gu');
const EVERY_DOT = new RegExp(`[${DOTS}]`, 'gu');
/** A dot or a dash stays within a word. Beside another mark, and at the ends of the text, it is a mark like others. */
const MARKS = new RegExp(`[${BLANKS}.-]{2,}|[${BLANKS}]`, 'gu');
const ENDS = /^[ .-]+|[ .-]+$/g;

/**
 * The written form without the table of characters (`writtenForm`), for pages that would have to load it: NFKC, lower case, the dots of
 * names and all dashes as one each, every other mark and blank as one space.
 * @param become changes characters to others, between the normalisations
 */
export function plainForm(text: string, become: (letters: string) => string = (letters) => letters): string {
  const letters = lowered(lowered(text).normalize('NFKC')).replace(EVERY_IGNORED, '');
  return marked(become(letters).normalize('NFKC'));
}

/** ASCII only: the table has the other letters, because databases and languages differ in them. */
function lowered(text: string): string {
  return text.replace(CAPITALS, (letters) => letters.toLowerCase());
}

function marked(text: string): string {
  return text.replace(EVERY_DASH, '-').replace(EVERY_DOT, '.').replace(MARKS, ' ').replace(ENDS, '');
}
