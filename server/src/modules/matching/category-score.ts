import { writtenForm } from '@lindan/shared/written-form';
import { termsOf } from './terms.js';

/** A category with the texts that it is matched by. */
export interface GuessableCategory {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly keywords: readonly string[];
}

/** A guess with the matched keywords. `score` is 0..1, its share of all evidence in the text. */
export interface CategoryGuess {
  readonly code: string;
  readonly score: number;
  readonly words: readonly string[];
  /** One of the words is of no other category, not even within a longer word. */
  readonly isDistinct: boolean;
}

/** All categories, prepared for scoring. */
export interface CategoryIndex {
  readonly categories: readonly {
    readonly code: string;
    readonly keywords: readonly string[];
    readonly terms: ReadonlySet<string>;
  }[];
  /** Document frequency: the number of categories with each word. */
  readonly frequencies: Readonly<Record<'keywords' | 'terms', ReadonlyMap<string, number>>>;
  /** The keywords of one category that no word of another one contains: 漏水 is also in 漏水纠纷. */
  readonly distinct: ReadonlySet<string>;
}

export function indexCategories(list: readonly GuessableCategory[]): CategoryIndex {
  const categories = list.map((category) => ({
    code: category.code,
    keywords: keywordsOf(category),
    terms: termsOf([...category.keywords, category.name, category.nameEn].join(' ')),
  }));
  const frequencies = {
    keywords: countFrequencies(categories, 'keywords'),
    terms: countFrequencies(categories, 'terms'),
  };
  return { categories, frequencies, distinct: distinctKeywords(categories) };
}

/**
 * Scores categories by keywords and names. A matched keyword weighs by its length, since longer words are rarer. A matched
 * bigram weighs little, so that 楼道的灯 still matches 楼道灯. Each weight is divided by the word's document frequency.
 */
export function scoreCategories(
  text: string,
  { categories, frequencies, distinct }: CategoryIndex,
): CategoryGuess[] {
  const form = writtenForm(text);
  const textTerms = termsOf(text);
  const found = categories.flatMap(({ code, keywords, terms }) => {
    const words = keywords.filter((word) => form.includes(word));
    const byKeywords = words.map((word) => [...word].length / (frequencies.keywords.get(word) ?? 1));
    const byTerms = [...terms]
      .filter((term) => textTerms.has(term))
      .map((term) => 1 / (frequencies.terms.get(term) ?? 1));
    const weight = [...byKeywords, ...byTerms].reduce((sum, one) => sum + one, 0);
    const isDistinct = words.some((word) => distinct.has(word));
    return weight > 0 ? [{ code, words, weight, isDistinct }] : [];
  });
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return found
    .sort((one, other) => other.weight - one.weight)
    .map(({ weight, ...guess }) => ({ ...guess, score: weight / total }));
}

/** By how much the first guess has to outweigh the second one. */
const MARGIN = 1.5;

/**
 * The guesses that a person may be asked about. Nothing is suggested where the first one is not sure: by halves of words, by words
 * that other categories have too, or hardly ahead of the second one.
 */
export function sureGuesses(guesses: readonly CategoryGuess[]): readonly CategoryGuess[] {
  const [first, second] = guesses;
  if (first?.isDistinct !== true || first.score < MARGIN * (second?.score ?? 0)) return [];
  return guesses.filter(({ isDistinct }) => isDistinct);
}

/** The keywords, and the parts of the name: 养老机构与高龄津贴 has two. */
function keywordsOf({ name, keywords }: GuessableCategory): readonly string[] {
  const words = [...keywords, ...name.split(/[与和、]/u)].map(writtenForm);
  return [...new Set(words)].filter((word) => word !== '');
}

function distinctKeywords(categories: CategoryIndex['categories']): ReadonlySet<string> {
  const words = categories.flatMap(({ code, keywords }) => keywords.map((word) => ({ code, word })));
  const isDistinct = (one: (typeof words)[number]): boolean =>
    words.every((other) => other.code === one.code || !other.word.includes(one.word));
  return new Set(words.filter(isDistinct).map(({ word }) => word));
}

/** The document frequency of each word. */
function countFrequencies<Key extends 'keywords' | 'terms'>(
  categories: readonly Readonly<Record<Key, Iterable<string>>>[],
  key: Key,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const category of categories) {
    for (const word of category[key]) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
