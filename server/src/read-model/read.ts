import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { RequestContext } from '../context/request-context.js';
import { confirmSession, pendingCheck, requestValues } from '../context/session-check.js';
import type { Database } from '../database/database.js';
import { NotFound } from '../refusal.js';
import type { Statement } from '../sql/bind.js';
import { bindValues } from '../sql/bind.js';
import type { Sql } from '../sql/fragment.js';
import type { ParameterValues } from '../sql/parameter.js';
import { NOW } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';
import { Aliases } from '../sql/row.js';
import type { CompiledSelection } from './compiled-selection.js';
import { compileSelection } from './compiled-selection.js';
import type { ObjectMapping, Reader } from './mapping.js';
import { SelectedJson } from './selected-json.js';
import type { Selection } from './selection.js';
import { selectionOf } from './selection.js';
import { cachedStatement, SELECTION } from './statement-cache.js';

/** Which rows are meant, said over the row; the reader's visibility is part of it. */
export type Condition = (row: Row, reader: Reader) => Sql;

/** A row as it goes into the answer. */
export type Node = SelectedJson;

/** Which rows are read, in which order, how many at most. */
export interface RowQuery {
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
  noun: ObjectMapping,
  context: RequestContext,
  info: GraphQLResolveInfo,
  wanted: Omit<RowQuery, 'limit'>,
): Promise<Node> {
  const [node] = await readNodes(noun, context, [selectionOf(info)], { ...wanted, limit: 1 });
  if (node === undefined) throw new NotFound();
  return node;
}

/** Reads nodes in one statement, in the order that is asked for. */
export async function readNodes(
  noun: ObjectMapping,
  context: RequestContext,
  shapes: readonly Selection[],
  wanted: RowQuery,
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
  noun: ObjectMapping,
  context: RequestContext,
  shapes: readonly Selection[],
  wanted: RowQuery,
): Promise<readonly ReadRow[]> {
  const { sessionCheck } = context;
  const { database } = context.services;
  const reader = readerOf(context);
  const plans = shapes.map((shape) => compileSelection(noun, shape, reader, database.kysely));
  const holds = pendingCheck(sessionCheck);
  const name = wanted.name && `${holds === undefined ? '' : 'admitted '}${wanted.name}`;
  const write = () => rowsStatement(noun, reader, plans.length, wanted, holds);
  const rows = await selectRaw(
    database,
    await cachedStatement(plans, name, write, database.kysely),
    requestValues(context, wanted.given),
  );
  if (rows.length > 0) confirmSession(sessionCheck, true);
  return rows.map((cells) => {
    const texts = plans.map((plan, index) => postProcess(plan, cells[index], context));
    return { node: nodeOf(shapes, texts), besides: cells.slice(plans.length) };
  });
}

function rowsStatement(
  noun: ObjectMapping,
  reader: Reader,
  texts: number,
  { where, orderBy, limit, besides }: RowQuery,
  holds: Sql | undefined,
): Sql {
  const row = new Aliases().next();
  const order = orderBy === undefined ? sql`` : sql`order by ${orderBy(row)}`;
  const most = limit === undefined ? sql`` : sql`limit ${sql.lit(limit)}`;
  const columns = [...Array.from({ length: texts }, () => SELECTION), ...(besides?.(row) ?? [])];
  return sql`select ${sql.join(columns)} from (
    select * from ${sql.table(noun.table)} as ${sql.ref(row.alias)} where ${where(row, reader)} ${order} ${most}
  ) as ${sql.ref(row.alias)} ${holds === undefined ? sql`` : sql`where ${holds}`} ${order}`;
}

/** What a statement gives for a row: texts, null for nothing. */
type Cells = readonly (string | null)[];

/** Sends a statement and gives its rows. */
export function selectRaw(
  database: Database,
  statement: Statement,
  given: ParameterValues,
): Promise<readonly Cells[]> {
  const { text, values } = bindValues(statement, given);
  return database.cells(text, values);
}

/** A text of a statement as it goes into the answer. */
export function postProcess(
  { marks }: CompiledSelection,
  cell: string | null | undefined,
  context: RequestContext,
): string {
  const { services, onUnexpectedError = () => undefined } = context;
  return marks.finish(cell ?? '', { vault: services.vault, onUnexpectedError });
}

/** A row as it goes into the answer, from its text in each selection. */
export function nodeOf(shapes: readonly Selection[], texts: readonly string[]): Node {
  return new SelectedJson(new Map(shapes.map((shape, index) => [shape, texts[index] ?? ''])));
}
