import { writtenForm } from '@lindan/shared/written-form';

import type { StatedText } from './labelled-text.js';

/** The title says in a few words what the description tells at length. */
const TITLE_WEIGHT = 3;
/** What the text is about is said by then; the bound keeps any text cheap. */
const READ_CHARACTERS = 4_000;

const HAN = String.raw`\p{Script=Han}`;
/** A blank beside a Chinese character is a segmenter's or a line's. Without it, segmented rows read as raw ones. */
const BLANKS_BESIDE_HAN = new RegExp(String.raw`\s+(?=${HAN})|(?<=${HAN})\s+`, 'gu');
const RUNS = /[\p{L}\p{N}]+/gu;

/**
 * A gram as one number: a character, or two neighbours. A text has hundreds, and numbers need no string of their own.
 * Both code points fit into 21 bits, the first in the upper ones of a double's 53.
 */
export type Gram = number;
const UPPER = 2 ** 21;

/** Visits the character 1- and 2-grams of a text in its written form. None spans a mark, nor title and description. */
export function visitGrams(
  { title, description }: StatedText,
  visit: (gram: Gram, weight: number) => void,
): void {
  visitRuns(title, TITLE_WEIGHT, visit);
  visitRuns(description, 1, visit);
}

/** The two halves of a gram, for storing: code points, the second 0 for a single character. */
export function halvesOf(gram: Gram): readonly [first: number, second: number] {
  return [Math.floor(gram / UPPER), gram % UPPER];
}

export function gramOf(first: number, second: number): Gram {
  return first * UPPER + second;
}

function visitRuns(text: string, weight: number, visit: (gram: Gram, weight: number) => void): void {
  const read = text.slice(0, READ_CHARACTERS).replace(BLANKS_BESIDE_HAN, '');
  for (const [run] of writtenForm(read).matchAll(RUNS)) {
    let before = 0;
    for (const character of run) {
      const point = character.codePointAt(0) ?? 0;
      visit(gramOf(point, 0), weight);
      if (before !== 0) visit(gramOf(before, point), weight);
      before = point;
    }
  }
}
