import { EMPTY_CHINESE, EMPTY_ENGLISH } from './empty-terms.js';

/** How much of a description is compared: who has not said it by then says something else. */
export const COMPARED_CHARACTERS = 600;

const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * What a text is compared by: its pairs of neighbouring Chinese characters, and its words in other scripts. A
 * segmenter would miss words that it does not know; pairs miss none.
 */
export function termsOf(text: string): ReadonlySet<string> {
  return new Set(runsOf(text).flatMap(termsOfRun));
}

/**
 * The terms of a text that are among others, put together again where they follow each other: 加装 + 装电 + 电梯. The longest
 * first, and none that a longer one says already.
 */
export function wordsOf(text: string, among: ReadonlySet<string>): readonly string[] {
  const words = runsOf(text).flatMap((run) => {
    const found: string[] = [];
    let isOpen = false;
    for (const term of termsOfRun(run)) {
      const isShared = among.has(term);
      const last = found.length - 1;
      if (isShared && isOpen) found[last] = `${found[last]}${[...term][1]}`;
      else if (isShared) found.push(term);
      isOpen = isShared;
    }
    return found;
  });
  const longestFirst = [...new Set(words)].sort((a, b) => [...b].length - [...a].length);
  return longestFirst.filter(
    (word, place) => !longestFirst.slice(0, place).some((one) => one.includes(word)),
  );
}

/** How many of the terms are among the others. */
export function countShared(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...terms].filter((term) => others.has(term)).length;
}

/** What stands together and says something: runs of Chinese characters without the empty ones, and single words. */
function runsOf(text: string): readonly string[] {
  const runs = text.toLowerCase().match(RUNS) ?? [];
  return runs.flatMap((run) => {
    if (HAN.test(run)) return run.split(EMPTY_CHINESE);
    return EMPTY_ENGLISH.has(run) ? [] : [run];
  });
}

/** A single character tells too little to be a term. */
function termsOfRun(run: string): readonly string[] {
  const characters = [...run];
  if (!HAN.test(run)) return characters.length > 1 ? [run] : [];
  return characters.slice(1).map((second, place) => `${characters[place]}${second}`);
}
