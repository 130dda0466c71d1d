import { readFile } from 'node:fs/promises';

import { listOf } from '../../../tables/cell-list.js';
import { readTable } from '../../../tables/read-table.js';
import type { LabelledText } from '../learning/labelled-text.js';
import { shippedWords } from '../models/shipped-words.js';

const table = (name: string): Promise<string> =>
  readFile(new URL(`../../../../data/${name}.tsv`, import.meta.url), 'utf8');

interface ShippedCategory {
  readonly code: string;
  /** Of the seven classes that public rows are labelled with. */
  readonly label: string;
  readonly texts: readonly string[];
}

async function shippedCategories(): Promise<readonly ShippedCategory[]> {
  const words = await shippedWords();
  const rows = readTable(await table('taxonomy'), ['code', 'parent', 'name_zh', 'teddy_l1', 'keywords']);
  return rows
    .filter(({ parent }) => parent !== '')
    .map(({ code, name_zh: name, teddy_l1: label, keywords }) => ({
      code,
      label,
      texts: [name, ...listOf(keywords), ...(words.get(code)?.words ?? [])],
    }));
}

/** The names, keywords and words of the shipped categories, by code. */
export async function describedCategories(): Promise<readonly LabelledText[]> {
  const categories = await shippedCategories();
  return categories.flatMap(({ code: label, texts }) =>
    texts.map((title) => ({ title, description: '', label })),
  );
}

/** Which of the seven classes of public rows a shipped category belongs to, by code. */
export async function publicLabels(): Promise<ReadonlyMap<string, string>> {
  const categories = await shippedCategories();
  return new Map(categories.map(({ code, label }) => [code, label]));
}

/** The duties, keywords and categories of the shipped units, by their short names. */
export async function describedUnits(): Promise<readonly LabelledText[]> {
  const categories = new Map((await shippedCategories()).map((category) => [category.code, category]));
  const rows = readTable(await table('units'), [
    'short_zh',
    'responsibilities_zh',
    'keywords',
    'category_codes',
  ]);
  return rows.flatMap(({ short_zh: label, responsibilities_zh: duties, keywords, category_codes: codes }) => {
    const led = listOf(codes).flatMap((code) => categories.get(code)?.texts ?? []);
    return [...duties.split('、'), ...listOf(keywords), ...led].map((title) => ({
      title,
      description: '',
      label,
    }));
  });
}
