import { writtenForm } from '@lindan/shared/written-form';

import type { StatedText } from './labelled-text.js';

/** The number of times that each gram stands in a text, those of the title weighted. */
export type GramCounts = ReadonlyMap<string, number>;

/** The title says in a few words what the description tells at length. */
const TITLE_WEIGHT = 3;
/** What the text is about is said by then; the bound keeps any text cheap. */
const READ_CHARACTERS = 4_000;

const HAN = String.raw`\p{Script=Han}`;
/** A blank beside a Chinese character is a segmenter's or a line's. Without it, segmented rows read as raw ones. */
const BLANKS_BESIDE_HAN = new RegExp(String.raw`\s+(?=${HAN})|(?<=${HAN})\s+`, 'gu');
const BETWEEN_RUNS = /[^\p{L}\p{N}]+/u;

/** Counts the character 1- and 2-grams of a text in its written form. No gram spans a mark, nor title and description. */
export function gramsOf({ title, description }: StatedText): GramCounts {
  const counts = new Map<string, number>();
  count(title, TITLE_WEIGHT, counts);
  count(description, 1, counts);
  return counts;
}

function count(text: string, weight: number, counts: Map<string, number>): void {
  const read = text.slice(0, READ_CHARACTERS).replace(BLANKS_BESIDE_HAN, '');
  const add = (gram: string): void => void counts.set(gram, (counts.get(gram) ?? 0) + weight);
  for (const run of writtenForm(read).split(BETWEEN_RUNS)) {
    let before = '';
    for (const character of run) {
      add(character);
      if (before !== '') add(before + character);
      before = character;
    }
  }
}
