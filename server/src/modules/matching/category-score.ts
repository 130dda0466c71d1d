/** A category as far as guessing goes. */
export interface GuessableCategory {
  readonly code: string;
  readonly name: string;
  readonly keywords: readonly string[];
}

/** A guess with what it rests on. `score` is 0..1, the share of all evidence in the text. */
export interface CategoryGuess {
  readonly code: string;
  readonly score: number;
  readonly words: readonly string[];
}

/**
 * Categories by their keywords: each keyword that stands in the text speaks for its category with its length,
 * since a longer word is rarer; a keyword of several categories is shared among them.
 */
export function scoreCategories(text: string, categories: readonly GuessableCategory[]): CategoryGuess[] {
  const lowered = text.toLowerCase();
  const sharing = new Map<string, number>();
  for (const { keywords } of categories) {
    for (const word of keywords) sharing.set(word, (sharing.get(word) ?? 0) + 1);
  }
  const found = categories.flatMap(({ code, keywords }) => {
    const words = keywords.filter((word) => word !== '' && lowered.includes(word.toLowerCase()));
    const weight = words.reduce((sum, word) => sum + [...word].length / (sharing.get(word) ?? 1), 0);
    return weight > 0 ? [{ code, words, weight }] : [];
  });
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return found
    .sort((a, b) => b.weight - a.weight)
    .map(({ code, words, weight }) => ({ code, words, score: weight / total }));
}
