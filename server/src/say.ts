import { fill } from '@lindan/shared';

import type { Sentences } from './words/words.js';
import { SENTENCES } from './words/words.js';

export type StartSentence = keyof Sentences['start'];

/** Tells the person at the terminal what is going on: English first, Chinese behind it. */
export type Say = (sentence: StartSentence, values?: Readonly<Record<string, string | number>>) => void;

export const say: Say = (sentence, values = {}) => {
  const english = fill(SENTENCES.en.start[sentence], values);
  const chinese = fill(SENTENCES['zh-CN'].start[sentence], values);
  sayLine(`${english}  ${chinese}`);
};

export function sayLine(line: string): void {
  process.stdout.write(`lindan  ${line}\n`);
}

/** What went wrong, on the error stream. */
export function complain(line: string): void {
  process.stderr.write(`lindan  ${line}\n`);
}
