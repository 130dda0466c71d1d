import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { ObjectMapping } from '../../read-model/mapping.js';
import { readRows } from '../../read-model/read.js';
import type { Selection } from '../../read-model/selection.js';
import { parameter } from '../../sql/parameter.js';

/** The key's SQL type: an index only serves comparisons of its own type. */
const KEY_TYPES = { id: 'uuid', code: 'text' } as const;

const KEYS = parameter('keys');

/**
 * Reads the selected fields of suggestions in one statement, by key. Visibility was checked when the keys were found. An
 * empty selection reads nothing.
 */
export async function readByKey(
  noun: ObjectMapping,
  key: { readonly field: keyof typeof KEY_TYPES; readonly values: readonly string[] },
  context: RequestContext,
  selections: readonly Selection[],
): Promise<ReadonlyMap<string, object>> {
  if (selections.length === 0) return new Map(key.values.map((value) => [value, {}]));
  if (key.values.length === 0) return new Map();
  const rows = await readRows(noun, context, selections, {
    name: `by ${key.field} among`,
    where: (row) => sql`${row.col(key.field)} = any(${KEYS}::${sql.raw(KEY_TYPES[key.field])}[])`,
    values: { keys: key.values },
    besides: (row) => [row.col(key.field)],
  });
  return new Map(rows.map(({ node, besides: [value] }) => [value ?? '', node]));
}
