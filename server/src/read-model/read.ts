import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { RequestContext } from '../context/request-context.js';
import { confirmSession, pendingCheck, requestValues } from '../context/session-check.js';
import type { Database } from '../database/database.js';
import type { Lane } from '../database/read-scheduler.js';
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
import type { Selection } from './selection.js';
import { selectionOf } from './selection.js';
import { cachedStatement, SELECTION } from './statement-cache.js';
import { SelectedJson } from './write-value.js';

/** A condition on a row; it includes what the reader may see. */
export type Condition = (row: Row, reader: Reader) => Sql;

/** A row as it goes into the answer. */
export type Node = SelectedJson;

/** The rows that are read: their condition, order and limit. */
export interface RowQuery {
  readonly where: Condition;
  readonly orderBy?: (row: Row) => Sql;
  readonly limit?: number;
  /** Further columns, for the code that reads. */
  readonly besides?: (row: Row) => readonly Sql[];
  /** The name of a statement that is always the same; what differs between requests stands in it as parameters. */
  readonly name?: string;
  /** The values of the parameters. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** A row as it goes into the answer, and its further columns. */
export interface ReadRow {
  readonly node: Node;
  readonly besides: readonly (string | null)[];
}

/** The reader of a request. The moment is a parameter, bound when a statement is sent. */
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

/** Reads rows in one statement, in the order of the query. */
export async function readNodes(
  noun: ObjectMapping,
  context: RequestContext,
  selections: readonly Selection[],
  wanted: RowQuery,
): Promise<readonly Node[]> {
  const rows = await readRows(noun, context, selections, wanted);
  return rows.map(({ node }) => node);
}

/**
 * Reads rows in one statement. A sub-select finds the rows before anything selected of them is read, so that the selection does
 * not influence the plan by which PostgreSQL finds them.
 * @param selections more than one where the document selects the rows under several keys
 */
export async function readRows(
  noun: ObjectMapping,
  context: RequestContext,
  selections: readonly Selection[],
  wanted: RowQuery,
): Promise<readonly ReadRow[]> {
  const { sessionCheck } = context;
  const { database } = context.services;
  const reader = readerOf(context);
  const plans = selections.map((selection) => compileSelection(noun, selection, reader, database.kysely));
  const holds = pendingCheck(sessionCheck);
  const key = wanted.name === undefined ? undefined : [wanted.name, holds !== undefined];
  const write = () => rowsStatement(noun, reader, plans.length, wanted, holds);
  const rows = await selectRaw(
    database,
    await cachedStatement(plans, reader, key, write, database.kysely),
    requestValues(context, wanted.values),
    noun.lane,
  );
  if (rows.length > 0) confirmSession(sessionCheck, true);
  return rows.map((cells) => {
    const texts = plans.map((plan, index) => postProcess(plan, cells[index], context));
    return { node: nodeOf(selections, texts), besides: cells.slice(plans.length) };
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

/** The columns of a row as texts. */
type Cells = readonly (string | null)[];

/** Executes a statement and gives its rows. */
export function selectRaw(
  database: Database,
  statement: Statement,
  parameters: ParameterValues,
  lane?: Lane,
): Promise<readonly Cells[]> {
  const { text, values } = bindValues(statement, parameters);
  return database.selectRaw(text, values, lane);
}

/** The text of a row as it goes into the answer. */
export function postProcess(
  { postProcessors }: CompiledSelection,
  cell: string | null | undefined,
  context: RequestContext,
): string {
  const { services, onUnexpectedError = () => undefined } = context;
  return postProcessors.finish(cell ?? '', { vault: services.vault, onUnexpectedError });
}

/** A row as it goes into the answer, from its text in each selection. */
export function nodeOf(selections: readonly Selection[], texts: readonly string[]): Node {
  return new SelectedJson(new Map(selections.map((selection, index) => [selection, texts[index] ?? ''])));
}
