import { readFile } from 'node:fs/promises';

import { listOf } from '../../../tables/cell-list.js';
import { readTable } from '../../../tables/read-table.js';

/** A shipped category with words that people say instead of its keywords. */
export interface ShippedWords {
  readonly name: string;
  readonly words: readonly string[];
}

let read: Promise<ReadonlyMap<string, ShippedWords>> | undefined;

/**
 * The words of everyday language for the shipped categories, by code. They describe a category to the model only: unlike keywords,
 * none of them decides by itself. A city's own category of the same code and name has them too.
 */
export function shippedWords(): Promise<ReadonlyMap<string, ShippedWords>> {
  read ??= readFile(new URL('../../../../data/category-words.tsv', import.meta.url), 'utf8').then((text) => {
    const rows = readTable(text, ['code', 'name_zh', 'words']);
    return new Map(rows.map(({ code, name_zh: name, words }) => [code, { name, words: listOf(words) }]));
  });
  return read;
}
