import { sql } from 'kysely';

import type { Sql } from '../../../sql/fragment.js';
import type { LabelledText } from '../learning/labelled-text.js';
import type { ModelKind } from './model-kind.js';

/** A category or a unit with the texts that describe it: names, keywords, duties. */
export interface Described {
  readonly label: string;
  readonly texts: readonly string[];
}

/** What each class of the city is described by, as a query of `label` and `texts`. */
export const DESCRIBED: Readonly<Record<ModelKind, Sql>> = {
  CATEGORY: sql`
    select c.code as label, array_prepend(c.name, c.keywords) as texts from categories c where c.parent_code is not null`,
  UNIT: sql`
    select u.id::text as label, array_prepend(coalesce(u.duties, ''), u.keywords) || coalesce((
      select array_agg(word order by c.position, word)
      from unit_categories d join categories c on c.code = d.category_code cross join unnest(array_prepend(c.name, c.keywords)) word
      where d.unit_id = u.id
    ), '{}') as texts
    from units u where u.closed_at is null`,
};

/** Duties are a list in one sentence; each part of it is a description. */
const PARTS = /[、，。；;,\n]/u;

/** @returns a text for each keyword, name and duty */
export function descriptionsOf(described: readonly Described[]): readonly LabelledText[] {
  return described.flatMap(({ label, texts }) =>
    texts
      .flatMap((text) => text.split(PARTS))
      .filter((text) => text.trim() !== '')
      .map((title) => ({ title, description: '', label })),
  );
}
