import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';

import type { Database } from '../database/database.js';
import type { RequestContext } from '../graphql/context.js';
import { NotFound } from '../refusal.js';
import { condition, confirmBy } from './admission.js';
import type { Bound } from './bind-once.js';
import { filledIn } from './bind-once.js';
import type { Given } from './later.js';
import { NOW } from './later.js';
import type { Noun, Reader, Row, Sql } from './noun.js';
import type { Plan } from './plan.js';
import { planOf } from './plan.js';
import { Aliases } from './row-text.js';
import type { Shape } from './shape.js';
import { byName, shapeOf, union } from './shape.js';
import { PLANNED, statementOf } from './statement.js';
import { Written } from './written.js';

/** Which rows are meant, said over the row; the reader's visibility is part of it. */
export type Condition = (row: Row, reader: Reader) => Sql;

/** What a reader gives to whoever executes a document: rows as they are written, or objects. */
export type Node = Written | Record<string, unknown>;

/** Which rows are read, in which order, how many at most. */
export interface Wanted {
  readonly where: Condition;
  readonly orderBy?: (row: Row) => Sql;
  readonly limit?: number;
  /** What the reader's own code has to know of a row besides. */
  readonly besides?: (row: Row) => readonly Sql[];
  /** Of a statement that is always the same: what differs from request to request stands in it as slots. */
  readonly name?: string;
  /** What is put into the slots. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** A row as it goes into the answer, and what was read of it besides. */
export interface ReadRow {
  readonly node: Node;
  readonly besides: readonly (string | null)[];
}

/** Who reads. The moment is said when a statement is sent. */
export function readerOf({ viewer, locale, services }: RequestContext): Reader {
  return { viewer, now: NOW, locale, timeZone: services.config.timeZone };
}

/** Reads one node in one statement. @throws NotFound when there is none that the reader may see */
export async function readOne(
  noun: Noun,
  context: RequestContext,
  info: GraphQLResolveInfo,
  wanted: Omit<Wanted, 'limit'>,
): Promise<Node> {
  const [node] = await readNodes(noun, context, [shapeOf(info)], { ...wanted, limit: 1 });
  if (node === undefined) throw new NotFound();
  return node;
}

/** Reads nodes in one statement, in the order that is asked for. */
export async function readNodes(
  noun: Noun,
  context: RequestContext,
  shapes: readonly Shape[],
  wanted: Wanted,
): Promise<readonly Node[]> {
  const rows = await readRows(noun, context, shapes, wanted);
  return rows.map(({ node }) => node);
}

/**
 * Reads rows in one statement: first which they are, so that nothing else leads PostgreSQL's choice of a way to them; then
 * what is asked of them.
 * @param shapes in which the rows stand in the answer: more than one where the document asks for them under several keys
 */
export async function readRows(
  noun: Noun,
  context: RequestContext,
  shapes: readonly Shape[],
  wanted: Wanted,
): Promise<readonly ReadRow[]> {
  const { admission, now, inText = false } = context;
  const { database } = context.services;
  const reader = readerOf(context);
  const asked = inText ? shapes : plainly(shapes);
  const plans = asked.map((shape) => planOf(noun, shape, reader, database.kysely));
  const holds = condition(admission);
  const name = wanted.name && `${holds === undefined ? '' : 'admitted '}${wanted.name}`;
  const write = () => rowsStatement(noun, reader, plans.length, wanted, holds);
  const rows = await send(database, await statementOf(plans, name, write, database.kysely), {
    ...wanted.given,
    now,
  });
  if (rows.length > 0) confirmBy(admission, true);
  return rows.map((cells) => {
    const texts = plans.map((plan, index) => finished(plan, cells[index], context));
    return { node: nodeOf(asked, texts, inText), besides: cells.slice(plans.length) };
  });
}

function rowsStatement(
  noun: Noun,
  reader: Reader,
  texts: number,
  { where, orderBy, limit, besides }: Wanted,
  holds: Sql | undefined,
): Sql {
  const row = new Aliases().next();
  const order = orderBy === undefined ? sql`` : sql`order by ${orderBy(row)}`;
  const most = limit === undefined ? sql`` : sql`limit ${sql.lit(limit)}`;
  const columns = [...Array.from({ length: texts }, () => PLANNED), ...(besides?.(row) ?? [])];
  return sql`select ${sql.join(columns)} from (
    select * from ${sql.table(noun.table)} as ${sql.ref(row.alias)} where ${where(row, reader)} ${order} ${most}
  ) as ${sql.ref(row.alias)} ${holds === undefined ? sql`` : sql`where ${holds}`} ${order}`;
}

/** What a statement gives for a row: texts, null for nothing. */
type Cells = readonly (string | null)[];

/** Sends a statement and gives its rows. */
export function send(database: Database, statement: Bound, given: Given): Promise<readonly Cells[]> {
  const { text, values } = filledIn(statement, given);
  return database.cells(text, values);
}

/** As objects have it: everything once, by the names of the fields. */
export function plainly(shapes: readonly Shape[]): readonly Shape[] {
  const one = union(shapes);
  return one === undefined ? [] : [byName(one)];
}

/** A text of a statement as it goes into the answer. */
export function finished({ marks }: Plan, cell: string | null | undefined, context: RequestContext): string {
  const { services, onDefect = () => undefined } = context;
  return marks.finish(cell ?? '', { vault: services.vault, onDefect });
}

/** A row as whoever executes the document takes it. */
export function nodeOf(shapes: readonly Shape[], texts: readonly string[], inText: boolean): Node {
  if (!inText) return JSON.parse(texts[0] ?? '{}') as Record<string, unknown>;
  return new Written(new Map(shapes.map((shape, index) => [shape, texts[index] ?? '{}'])));
}

/** All conditions at once; without any, everything. */
export function all(...conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((one) => one !== undefined);
  return given.length === 0 ? sql`true` : sql`(${sql.join(given, sql` and `)})`;
}

/** Any of the conditions; without any, nothing. */
export function any(...conditions: readonly (Sql | undefined)[]): Sql {
  const given = conditions.filter((one) => one !== undefined);
  return given.length === 0 ? sql`false` : sql`(${sql.join(given, sql` or `)})`;
}
