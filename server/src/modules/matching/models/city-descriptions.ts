import { sql } from 'kysely';

import type { Sql } from '../../../sql/fragment.js';
import type { LabelledText } from '../learning/labelled-text.js';
import type { ModelKind } from './model-kind.js';
import { shippedWords } from './shipped-words.js';

/** A category or a unit with the texts that describe it: names, keywords, duties. */
export interface Described {
  readonly label: string;
  readonly texts: readonly string[];
  /** The names of its categories by code: of a category itself, of a unit those that it is responsible for. */
  readonly categories: Readonly<Record<string, string>>;
}

/** What each class of the city is described by, as a query of the columns of {@link Described}. */
export const DESCRIBED: Readonly<Record<ModelKind, Sql>> = {
  CATEGORY: sql`
    select c.code as label, array_prepend(c.name, c.keywords) as texts, jsonb_build_object(c.code, c.name) as categories
    from categories c where c.parent_code is not null`,
  UNIT: sql`
    select u.id::text as label, array_prepend(coalesce(u.duties, ''), u.keywords) || coalesce((
      select array_agg(word order by c.position, word)
      from unit_categories d join categories c on c.code = d.category_code cross join unnest(array_prepend(c.name, c.keywords)) word
      where d.unit_id = u.id
    ), '{}') as texts, coalesce((
      select jsonb_object_agg(c.code, c.name)
      from unit_categories d join categories c on c.code = d.category_code where d.unit_id = u.id
    ), '{}') as categories
    from units u where u.closed_at is null`,
};

/** Duties are a list in one sentence; each part of it is a description. */
const PARTS = /[、，。；;,\n]/u;

/** @returns a text for each keyword, name, duty and shipped word */
export async function descriptionsOf(described: readonly Described[]): Promise<readonly LabelledText[]> {
  const shipped = await shippedWords();
  return described.flatMap(({ label, texts, categories }) => {
    const words = Object.entries(categories).flatMap(([code, name]) => {
      const known = shipped.get(code);
      return known?.name === name ? known.words : [];
    });
    return [...texts.flatMap((text) => text.split(PARTS)), ...words]
      .filter((text) => text.trim() !== '')
      .map((title) => ({ title, description: '', label }));
  });
}
