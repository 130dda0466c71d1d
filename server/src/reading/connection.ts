import { isPlainText, LIMITS } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';

import { isId } from '../database/identity.js';
import type { RequestContext } from '../graphql/context.js';
import { BadInput } from '../refusal.js';
import type { Cursor } from './cursor.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { Keys, Sought } from './keys.js';
import { momentText } from './leaf-text.js';
import type { Noun, Reader, Row, Sql } from './noun.js';
import { rowOf } from './noun.js';
import type { Condition, Node, ReadRow } from './read.js';
import { all, readerOf, readRows } from './read.js';
import type { Shape } from './shape.js';
import { asks, below, shapeOf, union } from './shape.js';

/** An order in which a list can be paged: its sort value, and how a cursor's value is read back. */
export interface Ordering {
  readonly name: string;
  readonly direction: 'asc' | 'desc';
  readonly by: (row: Row) => Sql;
  readonly type: 'timestamptz' | 'integer' | 'text';
  /** The column that breaks ties. */
  readonly id?: string;
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface Connection {
  readonly nodes?: readonly Node[];
  readonly edges?: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
}

/**
 * Reads a page of a list in one statement. The count is part of that statement only where it is selected.
 * @throws BadInput when `first` is out of range or `after` is no cursor of this ordering
 */
export async function readConnection(
  noun: Noun,
  context: RequestContext,
  info: GraphQLResolveInfo,
  list: {
    readonly where: Condition;
    readonly ordering: Ordering;
    readonly page: PageArguments;
    readonly keys?: Keys | undefined;
    /** How many there are, where it is known without counting rows. */
    readonly total?: Sql | undefined;
  },
): Promise<Connection> {
  const { ordering, where, keys } = list;
  const first = pageSize(list.page.first);
  const from = list.page.after == null ? undefined : cursorOf(list.page.after, ordering);
  const shape = shapeOf(info);
  const edges = below(shape, 'edges');
  const sought = {
    where: (row: Row, reader: Reader) => all(where(row, reader), from && after(from, ordering, row)),
    orderBy: (row: Row) => inOrder(ordering, row),
    order: ordering.name,
    from,
    wanted: first + 1,
  };
  const counts = asks(shape, 'totalCount')
    ? [list.total ?? countOf(noun, readerOf(context), { ...sought, where, from: undefined }, keys)]
    : [];
  const rows = await readRows(noun, context, nodeShapeOf(shape), {
    where: (row, reader) => all(keys && among(noun, sought, keys)(row, reader), sought.where(row, reader)),
    orderBy: sought.orderBy,
    limit: sought.wanted,
    besides: (row) => [ordering.by(row), idOf(ordering, row), ...counts],
  });
  const total =
    rows.length > 0 || counts.length === 0 ? rows[0]?.besides[2] : await countUnpaged(context, from, counts);
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    ...(asks(shape, 'nodes') && { nodes: shown.map(({ node }) => node) }),
    ...(edges && {
      edges: shown.map((row) => ({
        node: row.node,
        cursor: asks(edges, 'cursor') ? cursorTo(row, ordering) : '',
      })),
    }),
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : cursorTo(last, ordering),
    },
    totalCount: total == null ? null : Number(total),
  };
}

const nodeShapes = new WeakMap<Shape, Shape>();

/** All that is asked of a node, by whichever way the document goes to it. */
function nodeShapeOf(shape: Shape): Shape {
  const known = nodeShapes.get(shape);
  if (known !== undefined) return known;
  const selected = [below(shape, 'nodes'), below(shape, 'edges', 'node')].filter((one) => one !== undefined);
  const made = union(selected) ?? { type: shape.type, asked: [] };
  nodeShapes.set(shape, made);
  return made;
}

function inOrder(ordering: Ordering, row: Row): Sql {
  const direction = sql.raw(ordering.direction);
  return sql`${ordering.by(row)} ${direction}, ${idOf(ordering, row)} ${direction}`;
}

function idOf({ id = 'id' }: Ordering, row: Row): Sql {
  return row.col(id);
}

/** The rows that the keys name: as an array, so that nothing but their index is a way to them. */
function among(noun: Noun, sought: Sought, keys: Keys): Condition {
  return (row, reader) => sql`${row.col('id')} = any(array(${keys.of(noun, sought, reader)}))`;
}

function countOf(noun: Noun, reader: Reader, sought: Sought, keys: Keys | undefined): Sql {
  const counted = rowOf('counted');
  const count = (where: Sql): Sql =>
    sql`(select count(*)::integer from ${sql.table(noun.table)} as counted where ${where})`;
  const meant = sought.where(counted, reader);
  if (keys === undefined) return count(meant);
  const found = among(noun, { ...sought, wanted: keys.counted }, keys);
  return sql`least(${count(all(found(counted, reader), meant))}, ${keys.counted}::integer)`;
}

/** An empty page has no row that could carry the count; an empty first page is its own count. */
async function countUnpaged(
  { services }: RequestContext,
  from: Cursor | undefined,
  [count]: readonly Sql[],
): Promise<string> {
  if (from === undefined || count === undefined) return '0';
  const { rows } = await sql<{ total: number }>`select ${count} as total`.execute(services.database.kysely);
  return String(rows[0]?.total ?? 0);
}

function cursorTo({ besides: [cell, id] }: ReadRow, { name, type }: Ordering): string {
  return encodeCursor({ order: name, value: cursorValue[type](cell ?? ''), id: id ?? '' });
}

const cursorValue: Readonly<Record<Ordering['type'], (cell: string) => string | number>> = {
  integer: Number,
  text: (cell) => cell,
  timestamptz: (cell) => momentText(cell).slice(1, -1),
};

/** The rows behind a cursor: a comparison of both sort columns at once, which an index on both serves. */
function after(cursor: Cursor, ordering: Ordering, row: Row): Sql {
  const comparison = sql.raw(ordering.direction === 'asc' ? '>' : '<');
  const tie = ordering.id === undefined ? sql`${cursor.id}::uuid` : sql`${cursor.id}::text`;
  return sql`(${ordering.by(row)}, ${idOf(ordering, row)}) ${comparison} (${cursor.value}::${sql.raw(ordering.type)}, ${tie})`;
}

function cursorOf(text: string, ordering: Ordering): Cursor {
  const cursor = decodeCursor(text, ordering.name);
  const value = readValue[ordering.type](cursor.value);
  const hasId = ordering.id === undefined ? isId(cursor.id) : isPlainText(cursor.id);
  if (value === undefined || !hasId) throw new BadInput({ after: { problem: 'invalid' } });
  return { ...cursor, value };
}

/** A cursor's value as the database can take it, or undefined: cursors come back from outside. */
const readValue: Readonly<Record<Ordering['type'], (value: string | number) => string | number | undefined>> =
  {
    integer: (value) =>
      Number.isInteger(value) && Math.abs(Number(value)) <= 0x7fff_ffff ? value : undefined,
    text: (value) => (isPlainText(String(value)) ? String(value) : undefined),
    timestamptz: (value) => {
      const moment = new Date(value);
      const year = moment.getUTCFullYear();
      return year >= 1 && year <= 9999 ? moment.toISOString() : undefined;
    },
  };

/** @throws BadInput when the number is outside what a page may hold */
export function pageSize(first: number | null | undefined): number {
  const { default: usual, max } = LIMITS.page;
  const size = first ?? usual;
  if (size < 1 || size > max)
    throw new BadInput({ first: { problem: 'outOfRange', values: { min: 1, max } } });
  return size;
}
