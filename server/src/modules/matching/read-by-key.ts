import { sql } from 'kysely';

import type { RequestContext } from '../../graphql/context.js';
import type { Noun } from '../../reading/noun.js';
import type { Node } from '../../reading/read.js';
import { readNodes } from '../../reading/read.js';
import type { Selection } from '../../reading/selection.js';
import { merge } from '../../reading/selection.js';

/** An index serves a comparison with its own type only. */
const KEY_TYPES = { id: 'uuid', code: 'text' } as const;

/**
 * Reads what was suggested as the selection wants it, in one statement, by its key. Whether the reader may see the
 * rows was asked when they were found. Nothing is read where nothing is selected.
 */
export async function readByKey(
  noun: Noun,
  key: { readonly field: keyof typeof KEY_TYPES; readonly values: readonly string[] },
  context: RequestContext,
  selection: Selection | undefined,
): Promise<ReadonlyMap<string, Node>> {
  if (selection === undefined) return new Map(key.values.map((value) => [value, {}]));
  if (key.values.length === 0) return new Map();
  const withKey = merge(selection, { fields: new Map([[key.field, { fields: new Map() }]]) });
  const nodes = await readNodes(noun, context, withKey, {
    where: (row) => sql`${row.col(key.field)} = any(${key.values}::${sql.raw(KEY_TYPES[key.field])}[])`,
  });
  return new Map(nodes.map((node) => [String(node[key.field]), node]));
}
