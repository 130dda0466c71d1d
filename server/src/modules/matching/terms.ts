import { writtenForm } from '@lindan/shared/written-form';
import { EMPTY_CHINESE, EMPTY_ENGLISH } from './empty-terms.js';

/** The compared part of a description. The subject stands at its beginning. */
export const COMPARED_CHARACTERS = 600;

/** Marks a term of a title, which is stored a second time. No other term begins with it. */
export const TITLE_MARK = '^';

const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

/**
 * Tokenises a text: bigrams of Chinese characters, and words of other scripts. A segmenter would miss unknown words;
 * bigrams miss none. Terms are in the written form, as the searched texts are.
 */
export function termsOf(text: string): ReadonlySet<string> {
  return new Set(runsOf(text).flatMap(termsOfRun));
}

/** The single Chinese characters of a text. They join words that have one in common: 停暖 and 暖气. */
export function charactersOf(text: string): ReadonlySet<string> {
  return new Set(runsOf(text).flatMap((run) => (HAN.test(run) ? [...run] : [])));
}

/**
 * The terms of a resource as they are stored: those of the whole text, its single characters, and the terms of the title once more
 * with a mark.
 */
export function storedTerms(title: string, description: string): readonly string[] {
  const compared = [...description].slice(0, COMPARED_CHARACTERS).join('');
  const marked = [...termsOf(title)].map((term) => `${TITLE_MARK}${term}`);
  const text = `${title} ${compared}`;
  return [...termsOf(text), ...charactersOf(text), ...marked];
}

/** The terms of a resource by which it is compared. */
export interface ComparedTerms {
  readonly terms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
}

/** Sorts stored terms, which are separated by spaces: no term has one. */
export function comparedTermsOf(stored: string): ComparedTerms {
  const [terms, titleTerms, characters] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const term of stored.split(' ')) {
    if (term.startsWith(TITLE_MARK)) titleTerms.add(term.slice(TITLE_MARK.length));
    else if ([...term].length > 1) terms.add(term);
    else characters.add(term);
  }
  return { terms, titleTerms, characters };
}

/** Rebuilds words from the bigrams that are in a set: 加装 + 装电 + 电梯. Longest first, without parts of longer words. */
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

/** Splits a text at stop words into runs of Chinese characters and single words. */
function runsOf(text: string): readonly string[] {
  const runs = writtenForm(text).match(RUNS) ?? [];
  return runs.flatMap((run) => {
    if (HAN.test(run)) return run.split(EMPTY_CHINESE);
    return EMPTY_ENGLISH.has(run) ? [] : [run];
  });
}

/** A single character is too common to be a term. */
function termsOfRun(run: string): readonly string[] {
  const characters = [...run];
  if (!HAN.test(run)) return characters.length > 1 ? [run] : [];
  return characters.slice(1).map((second, place) => `${characters[place]}${second}`);
}
