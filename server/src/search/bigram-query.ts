import { writtenForm } from '@lindan/shared/written-form';

/** A dot or a dash parts words, so that Wi-Fi finds WiFi; between digits it belongs to a number: 1.5, 3-2-501. */
const BETWEEN_WORDS = / |(?<!\d)[.-]|[.-](?!\d)/;

/** The words of a search in the written form, without duplicates. Marks alone are one word, which no written form holds. */
export function searchWords(search: string): readonly string[] {
  const form = writtenForm(search);
  const words = form === '' ? [search.trim()] : form.split(BETWEEN_WORDS);
  return [...new Set(words)].filter((word) => word !== '');
}

/**
 * The `tsquery` text for the `bigrams` column: every bigram of a word. The index only finds candidates; the caller still
 * has to compare the text, because bigrams may be apart.
 */
export function bigramQuery(word: string): string {
  const characters = [...word];
  if (characters.length === 1) return `${lexeme(word)}:*`;
  const pairs = characters.slice(1).map((second, place) => lexeme(`${characters[place]}${second}`));
  return [...new Set(pairs)].join(' & ');
}

function lexeme(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
