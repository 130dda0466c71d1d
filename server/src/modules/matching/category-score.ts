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
  return { categories, frequencies };
}

/**
 * Scores categories by keywords and names. A matched keyword weighs by its length, since longer words are rarer. A matched
 * bigram weighs little, so that 楼道的灯 still matches 楼道灯. Each weight is divided by the word's document frequency.
 */
export function scoreCategories(text: string, { categories, frequencies }: CategoryIndex): CategoryGuess[] {
  const form = writtenForm(text);
  const textTerms = termsOf(text);
  const found = categories.flatMap(({ code, keywords, terms }) => {
    const words = keywords.filter((word) => form.includes(word));
    const byKeywords = words.map((word) => [...word].length / (frequencies.keywords.get(word) ?? 1));
    const byTerms = [...terms]
      .filter((term) => textTerms.has(term))
      .map((term) => 1 / (frequencies.terms.get(term) ?? 1));
    const weight = [...byKeywords, ...byTerms].reduce((sum, one) => sum + one, 0);
    return weight > 0 ? [{ code, words, weight }] : [];
  });
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return found
    .sort((one, other) => other.weight - one.weight)
    .map(({ code, words, weight }) => ({ code, words, score: weight / total }));
}

/** The keywords, and the parts of the name: 养老机构与高龄津贴 has two. */
function keywordsOf({ name, keywords }: GuessableCategory): readonly string[] {
  const words = [...keywords, ...name.split(/[与和、]/u)].map(writtenForm);
  return [...new Set(words)].filter((word) => word !== '');
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
