import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';

import type { RequestContext } from '../graphql/context.js';
import { NotFound } from '../refusal.js';
import { Aliases } from './cells.js';
import { Found } from './found.js';
import { layoutOf } from './layout.js';
import type { Noun, Reader, Row, Sql } from './noun.js';
import { planOf } from './plan.js';
import type { Shape } from './shape.js';
import { shapeOf } from './shape.js';
import { PLANNED, readCells } from './statement.js';

/** Which rows are meant, said over the row; the reader's visibility is part of it. */
export type Condition = (row: Row, reader: Reader) => Sql;

/** What a reader gives to whoever executes a document: rows to be written, or objects. */
export type Node = Found | Record<string, unknown>;

/** Which rows are read, in which order, how many at most. */
export interface Wanted {
  readonly where: Condition;
  readonly orderBy?: (row: Row) => Sql;
  readonly limit?: number;
  /** What the reader's own code has to know of a row besides. */
  readonly besides?: (row: Row) => readonly Sql[];
}

/** A row as it goes into the answer, and what was read of it besides. */
export interface ReadRow {
  readonly node: Node;
  readonly besides: readonly (string | null)[];
}

/** Who reads, as the request knows it. */
export function readerOf({ viewer, now, locale, services }: RequestContext): Reader {
  return { viewer, now, locale, timeZone: services.config.timeZone };
}

/** Reads one node in one statement. @throws NotFound when there is none that the reader may see */
export async function readOne(
  noun: Noun,
  context: RequestContext,
  info: GraphQLResolveInfo,
  where: Condition,
): Promise<Node> {
  const [node] = await readNodes(noun, context, shapeOf(info), { where, limit: 1 });
  if (node === undefined) throw new NotFound();
  return node;
}

/** Reads nodes in one statement, in the order that is asked for. */
export async function readNodes(
  noun: Noun,
  context: RequestContext,
  shape: Shape,
  wanted: Wanted,
): Promise<readonly Node[]> {
  const rows = await readRows(noun, context, shape, wanted);
  return rows.map(({ node }) => node);
}

/**
 * Reads rows in one statement: first which they are, so that nothing else leads PostgreSQL's choice of a way to them; then
 * what is asked of them.
 */
export async function readRows(
  noun: Noun,
  context: RequestContext,
  shape: Shape,
  { where, orderBy, limit, besides }: Wanted,
): Promise<readonly ReadRow[]> {
  const { services, admission, now, inText = false, onDefect = () => undefined } = context;
  const { database, vault } = services;
  const reader = readerOf(context);
  const layout = layoutOf(noun, shape);
  const plan = planOf(layout, reader, database.kysely);
  const row = new Aliases().next();
  const order = orderBy === undefined ? sql`` : sql`order by ${orderBy(row)}`;
  const most = limit === undefined ? sql`` : sql`limit ${sql.lit(limit)}`;
  const more = (besides?.(row) ?? []).map((one) => sql`, ${one}`);
  const isAdmitted = admission === undefined || admission.isConfirmed;
  const rows = await readCells(
    database,
    plan,
    sql`select ${PLANNED}${sql.join(more, sql``)} from (
      select * from ${sql.table(noun.table)} as ${sql.ref(row.alias)} where ${where(row, reader)} ${order} ${most}
    ) as ${sql.ref(row.alias)} ${isAdmitted ? sql`` : sql`where ${admission.holds}`} ${order}`,
    now,
  );
  if (!isAdmitted && rows.length > 0) admission.isConfirmed = true;
  const width = Math.max(1, layout.cells.length);
  return rows.map((cells) => {
    const found = new Found(layout, cells, { vault, onDefect });
    return {
      node: inText ? found : found.plain(shape),
      besides: cells.slice(width) as (string | null)[],
    };
  });
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
