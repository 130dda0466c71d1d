/** The words of a search: what stands between spaces, each at most once. */
export function searchWords(search: string): readonly string[] {
  return [...new Set(search.split(/\s+/u).filter((word) => word !== ''))];
}

/**
 * What the `bigrams` column of a text that contains the word must hold, as a `tsquery`'s text. It finds candidates by
 * index; whether the characters stand together as in the word is for a second look to say.
 * @returns undefined when no index can help with this word
 */
export function bigramQuery(word: string): string | undefined {
  const characters = [...word.toLowerCase()];
  const [only] = characters;
  if (characters.length === 1 && only !== undefined) {
    return isFolded(only) ? `${lexeme(only)}:*` : undefined;
  }
  const pairs = characters
    .slice(1)
    .map((second, place) => [characters[place] ?? '', second] as const)
    .filter((pair) => pair.every(isFolded))
    .map((pair) => lexeme(pair.join('')));
  return pairs.length === 0 ? undefined : [...new Set(pairs)].join(' & ');
}

/** Databases differ in how they fold letters beyond ASCII: of those, the index is not asked. */
function isFolded(character: string): boolean {
  return /^[\0-\x7f]$/.test(character) || character.toLowerCase() === character.toUpperCase();
}

function lexeme(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
