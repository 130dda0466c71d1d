import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';

import type { RequestContext } from '../graphql/context.js';
import { NotFound } from '../refusal.js';
import { Aliases, compileNode } from './compile.js';
import type { Noun, Reader, Row, Sql } from './noun.js';
import type { Selection } from './selection.js';
import { selectionOf } from './selection.js';

/** Which rows are meant, said over the row; the reader's visibility is part of it. */
export type Condition = (row: Row, reader: Reader) => Sql;

export type Node = Record<string, unknown>;

/** Who reads, as the request knows it. */
export function readerOf(context: RequestContext): Reader {
  const { viewer, now, locale, services, onDefect = () => undefined } = context;
  return { viewer, now, locale, timeZone: services.config.timeZone, vault: services.vault, onDefect };
}

/** Reads one node in one statement. @throws NotFound when there is none that the reader may see */
export async function readOne(
  noun: Noun,
  context: RequestContext,
  info: GraphQLResolveInfo,
  where: Condition,
): Promise<Node> {
  const [node] = await readNodes(noun, context, selectionOf(info), { where, limit: 1 });
  if (node === undefined) throw new NotFound();
  return node;
}

/** Reads nodes in one statement, in the order that is asked for. */
export async function readNodes(
  noun: Noun,
  context: RequestContext,
  selection: Selection,
  which: { readonly where: Condition; readonly orderBy?: (row: Row) => Sql; readonly limit?: number },
): Promise<Node[]> {
  const reader = readerOf(context);
  const aliases = new Aliases();
  const row = aliases.next();
  const compiled = compileNode(noun, row, selection, reader, aliases);
  const order = which.orderBy === undefined ? sql`` : sql`order by ${which.orderBy(row)}`;
  const limit = which.limit === undefined ? sql`` : sql`limit ${which.limit}`;
  const { rows } = await sql<{ node: Node }>`
    select ${compiled.json} as node from ${sql.table(noun.table)} as ${sql.ref(row.alias)}
    where ${which.where(row, reader)} ${order} ${limit}
  `.execute(context.services.database.kysely);
  const nodes = rows.map((found) => found.node);
  if (compiled.finish !== undefined) nodes.forEach(compiled.finish);
  return nodes;
}

/** All conditions at once; without any, everything. */
export function all(...conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`true` : sql`(${sql.join(given, sql` and `)})`;
}

/** Any of the conditions; without any, nothing. */
export function any(...conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`false` : sql`(${sql.join(given, sql` or `)})`;
}
