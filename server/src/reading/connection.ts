import { isPlainText, LIMITS } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';

import { isId } from '../database/identity.js';
import type { RequestContext } from '../graphql/context.js';
import { BadInput } from '../refusal.js';
import { Aliases, compileNode } from './compile.js';
import type { Cursor } from './cursor.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { Noun, Row, Sql } from './noun.js';
import type { Condition, Node } from './read.js';
import { all, readerOf } from './read.js';
import { below, merge, selectionOf } from './selection.js';

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
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
}

interface PageRow {
  readonly node: Node;
  readonly at: readonly [string | number, string];
}

/**
 * Reads a page of a list in one statement. The count is part of that statement only where it is selected.
 * @throws BadInput when `first` is out of range or `after` is no cursor of this ordering
 */
export async function readConnection(
  noun: Noun,
  context: RequestContext,
  info: GraphQLResolveInfo,
  list: { readonly where: Condition; readonly ordering: Ordering; readonly page: PageArguments },
): Promise<Connection> {
  const { ordering, where } = list;
  const first = pageSize(list.page.first);
  const from = list.page.after == null ? undefined : cursorOf(list.page.after, ordering);
  const selection = selectionOf(info);
  const selected = merge(below(selection, 'nodes'), below(selection, 'edges', 'node'));
  const reader = readerOf(context);
  const aliases = new Aliases();
  const row = aliases.next();
  const compiled = compileNode(noun, row, selected, reader, aliases);
  const counted = aliases.next();
  const table = sql.table(noun.table);
  const direction = sql.raw(ordering.direction);
  const id = row.col(ordering.id ?? 'id');
  const total = selection.fields.has('totalCount')
    ? sql`(select count(*)::integer from ${table} as ${sql.ref(counted.alias)} where ${where(counted, reader)})`
    : sql`null`;
  const { rows } = await sql<{ page: PageRow[]; total: number | null }>`
    select (
      select coalesce(json_agg(json_build_object('node', page.node, 'at', page.at)), '[]'::json) from (
        select ${compiled.json} as node, json_build_array(${ordering.by(row)}, ${id}) as at
        from ${table} as ${sql.ref(row.alias)}
        where ${all(where(row, reader), from && after(from, ordering, row))}
        order by ${ordering.by(row)} ${direction}, ${id} ${direction}
        limit ${first + 1}
      ) page
    ) as page, ${total} as total
  `.execute(context.services.database.kysely);
  const found = rows[0]?.page ?? [];
  const shown = found.slice(0, first);
  const { finish } = compiled;
  if (finish !== undefined) shown.forEach((one) => finish(one.node));
  return connectionOf(shown, ordering, found.length > first, rows[0]?.total ?? null);
}

function connectionOf(
  rows: readonly PageRow[],
  ordering: Ordering,
  hasNextPage: boolean,
  totalCount: number | null,
): Connection {
  const edges = rows.map(({ node, at: [value, id] }) => ({
    node,
    cursor: encodeCursor({ order: ordering.name, value, id }),
  }));
  return {
    nodes: rows.map((row) => row.node),
    edges,
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}

/** The rows behind a cursor: a comparison of both sort columns at once, which an index on both serves. */
function after(cursor: Cursor, ordering: Ordering, row: Row): Sql {
  const comparison = sql.raw(ordering.direction === 'asc' ? '>' : '<');
  const tie = ordering.id === undefined ? sql`${cursor.id}::uuid` : sql`${cursor.id}::text`;
  return sql`(${ordering.by(row)}, ${row.col(ordering.id ?? 'id')}) ${comparison} (${cursor.value}::${sql.raw(ordering.type)}, ${tie})`;
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
