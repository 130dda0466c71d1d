/**
 * Marks that a text means the same without: soft hyphens, zero-width blanks, byte order marks, direction marks, the placeholder of a
 * pasted picture, tags. The tags of an emoji flag are matched with it, so that the replacement can keep them.
 */
const MARKS =
  /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC\u{E0001}\u{E0020}-\u{E007F}]/gu;

const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

const JOINERS = /[\u200C\u200D]+/g;
/** Scripts in which a joiner changes the form of a letter: from Hebrew to Myanmar, of India, Mongolian. */
const JOINING =
  '[\\u0590-\\u109F\\u1700-\\u1CFF\\uA800-\\uABFF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{11FFF}]';
const AFTER_LETTER = new RegExp(`${JOINING}$`, 'u');
const BEFORE_LETTER = new RegExp(`^${JOINING}`, 'u');
const AFTER_EMOJI = /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}]?\uFE0F?$/u;
const BEFORE_EMOJI = /^\p{Extended_Pictographic}/u;
/** An emoji with a skin tone and a selector. */
const CODE_UNITS_BEFORE = 5;

/**
 * A text as it is kept, whatever it was pasted from: marks without a meaning are dropped, breaks of all kinds become line breaks, the
 * ends are trimmed. Emoji and all scripts stay whole. What {@link textProblem} refuses is left as it is.
 */
export function cleanText(text: string): string {
  return text
    .replace(MARKS, (found) => (found.length > 2 ? found : ''))
    .replace(JOINERS, joinerKept)
    .replace(LINE_BREAKS, '\n')
    .trim();
}

/** Of several in a row, the first. */
function joinerKept(joiners: string, at: number, text: string): string {
  const before = text.slice(Math.max(0, at - CODE_UNITS_BEFORE), at);
  const after = text.slice(at + joiners.length, at + joiners.length + 2);
  const [joiner = ''] = joiners;
  const isInEmoji = joiner === '\u200D' && AFTER_EMOJI.test(before) && BEFORE_EMOJI.test(after);
  return isInEmoji || AFTER_LETTER.test(before) || BEFORE_LETTER.test(after) ? joiner : '';
}
