import { sql } from 'kysely';

import type { RequestContext } from '../../graphql/context.js';
import { slot } from '../../reading/later.js';
import type { Noun } from '../../reading/noun.js';
import type { Node } from '../../reading/read.js';
import { readRows } from '../../reading/read.js';
import type { Shape } from '../../reading/shape.js';

/** An index serves a comparison with its own type only. */
const KEY_TYPES = { id: 'uuid', code: 'text' } as const;

const KEYS = slot('keys');

/**
 * Reads what was suggested as the selection wants it, in one statement, by its key. Whether the reader may see the
 * rows was asked when they were found. Nothing is read where nothing is selected.
 */
export async function readByKey(
  noun: Noun,
  key: { readonly field: keyof typeof KEY_TYPES; readonly values: readonly string[] },
  context: RequestContext,
  shapes: readonly Shape[],
): Promise<ReadonlyMap<string, Node>> {
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
