/** The words of a search, separated by spaces, without duplicates. */
export function searchWords(search: string): readonly string[] {
  return [...new Set(search.split(/\s+/u).filter((word) => word !== ''))];
}

/**
 * The `tsquery` text for the `bigrams` column: every bigram of a word. The index only finds candidates; the caller still
 * has to compare the text, because bigrams may be apart.
 * @returns undefined when the index cannot serve this word
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

/** PostgreSQL's `lower` depends on the database's locale beyond ASCII, so such letters are not searched by index. */
function isFolded(character: string): boolean {
  return /^[\0-\x7f]$/.test(character) || character.toLowerCase() === character.toUpperCase();
}

function lexeme(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
