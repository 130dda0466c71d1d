import { termsOf } from './terms.js';

/** A category as far as guessing goes. */
export interface GuessableCategory {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly keywords: readonly string[];
}

/** A guess with the keywords that it rests on. `score` is 0..1, the share of all evidence in the text. */
export interface CategoryGuess {
  readonly code: string;
  readonly score: number;
  readonly words: readonly string[];
}

/** What guessing needs to know of all categories, worked out once. */
export interface KnownCategories {
  readonly categories: readonly {
    readonly code: string;
    readonly keywords: readonly string[];
    readonly terms: ReadonlySet<string>;
  }[];
  /** How many categories say each word. */
  readonly sharers: Readonly<Record<'keywords' | 'terms', ReadonlyMap<string, number>>>;
}

export function knowCategories(given: readonly GuessableCategory[]): KnownCategories {
  const categories = given.map((category) => ({
    code: category.code,
    keywords: keywordsOf(category),
    terms: termsOf([...category.keywords, category.name, category.nameEn].join(' ')),
  }));
  const sharers = {
    keywords: countSharers(categories, 'keywords'),
    terms: countSharers(categories, 'terms'),
  };
  return { categories, sharers };
}

/**
 * Categories by their keywords and names. A keyword that stands in the text speaks with its length, since a longer one is
 * rarer; a pair of its characters alone speaks too, but softly, so that 楼道的灯 is not lost on 楼道灯. What several
 * categories say is shared among them.
 */
export function scoreCategories(text: string, { categories, sharers }: KnownCategories): CategoryGuess[] {
  const lowered = text.toLowerCase();
  const textTerms = termsOf(text);
  const found = categories.flatMap(({ code, keywords, terms }) => {
    const words = keywords.filter((word) => lowered.includes(word));
    const loud = words.map((word) => [...word].length / (sharers.keywords.get(word) ?? 1));
    const soft = [...terms]
      .filter((term) => textTerms.has(term))
      .map((term) => 1 / (sharers.terms.get(term) ?? 1));
    const weight = [...loud, ...soft].reduce((sum, one) => sum + one, 0);
    return weight > 0 ? [{ code, words, weight }] : [];
  });
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return found
    .sort((one, other) => other.weight - one.weight)
    .map(({ code, words, weight }) => ({ code, words, score: weight / total }));
}

/** The keywords, and what the name itself lists: 养老机构与高龄津贴 names two things. */
function keywordsOf({ name, keywords }: GuessableCategory): readonly string[] {
  const words = [...keywords, ...name.split(/[与和、]/u)].map((word) => word.trim().toLowerCase());
  return [...new Set(words)].filter((word) => word !== '');
}

/** How many categories say each word. */
function countSharers<Key extends 'keywords' | 'terms'>(
  categories: readonly Readonly<Record<Key, Iterable<string>>>[],
  key: Key,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const category of categories) {
    for (const word of category[key]) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
