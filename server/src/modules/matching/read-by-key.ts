import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { ObjectMapping } from '../../read-model/mapping.js';
import { readRows } from '../../read-model/read.js';
import type { Selection } from '../../read-model/selection.js';
import { parameter } from '../../sql/parameter.js';

/** An index serves a comparison with its own type only. */
const KEY_TYPES = { id: 'uuid', code: 'text' } as const;

const KEYS = parameter('keys');

/**
 * Reads what was suggested as the selection wants it, in one statement, by its key. Whether the reader may see the
 * rows was asked when they were found. Nothing is read where nothing is selected.
 */
export async function readByKey(
  noun: ObjectMapping,
  key: { readonly field: keyof typeof KEY_TYPES; readonly values: readonly string[] },
  context: RequestContext,
  shapes: readonly Selection[],
): Promise<ReadonlyMap<string, object>> {
  if (shapes.length === 0) return new Map(key.values.map((value) => [value, {}]));
  if (key.values.length === 0) return new Map();
  const rows = await readRows(noun, context, shapes, {
    name: `by ${key.field} among`,
    where: (row) => sql`${row.col(key.field)} = any(${KEYS}::${sql.raw(KEY_TYPES[key.field])}[])`,
    given: { keys: key.values },
    besides: (row) => [row.col(key.field)],
  });
  return new Map(rows.map(({ node, besides: [value] }) => [value ?? '', node]));
}
