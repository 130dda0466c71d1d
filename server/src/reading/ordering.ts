import { isPlainText } from '@lindan/shared';
import { sql } from 'kysely';

import { isId } from '../database/identity.js';
import { BadInput } from '../refusal.js';
import { BETWEEN, decodeCursor } from './cursor.js';
import type { Later } from './later.js';
import { slot } from './later.js';
import type { Row, Sql } from './noun.js';

/** An order in which a list can be paged: its sort value, and how a cursor's value is read back. */
export interface Ordering {
  readonly name: string;
  readonly direction: 'asc' | 'desc';
  readonly by: (row: Row) => Sql;
  readonly type: 'timestamptz' | 'integer' | 'text';
  /** The column that breaks ties. */
  readonly id?: string;
}

export function inOrder(ordering: Ordering, row: Row): Sql {
  const direction = sql.raw(ordering.direction);
  return sql`${ordering.by(row)} ${direction}, ${idOf(ordering, row)} ${direction}`;
}

function idOf({ id = 'id' }: Ordering, row: Row): Sql {
  return row.col(id);
}

/** Where a page begins: behind the row of a cursor, whose sort value and id are put in when the statement is sent. */
export interface Behind {
  readonly value: Later;
  readonly id: Later;
}

export const BEHIND: Behind = { value: slot('cursorValue'), id: slot('cursorId') };

/** The rows behind a cursor: a comparison of both sort columns at once, which an index on both serves. */
export function behind(ordering: Ordering, row: Row): Sql {
  const comparison = sql.raw(ordering.direction === 'asc' ? '>' : '<');
  const tie = ordering.id === undefined ? sql`${BEHIND.id}::uuid` : sql`${BEHIND.id}::text`;
  return sql`(${ordering.by(row)}, ${idOf(ordering, row)}) ${comparison} (${BEHIND.value}::${sql.raw(ordering.type)}, ${tie})`;
}

/** The cursor to a row, which PostgreSQL writes: a moment as milliseconds since 1970. */
export function cursorTo(ordering: Ordering, row: Row): Sql {
  const { name, type, by } = ordering;
  const value = by(row);
  const said = type === 'timestamptz' ? sql`(extract(epoch from ${value}) * 1000)::bigint` : value;
  return sql`${sql.lit(`${name}${BETWEEN}`)} || ${idOf(ordering, row)}::text || ${sql.lit(BETWEEN)} || (${said})::text`;
}

/** Whether a cursor holds nothing that JSON writes otherwise. */
export function isPlain({ type, id }: Ordering): boolean {
  return type !== 'text' && id === undefined;
}

/**
 * Behind which row a page begins, as the database can take it.
 * @throws BadInput naming `after` when the text is no cursor of this ordering
 */
export function cursorOf(
  text: string,
  ordering: Ordering,
): { readonly id: string; readonly value: string | number } {
  const { id, value: said } = decodeCursor(text, ordering.name);
  const value = readValue[ordering.type](said);
  const hasId = ordering.id === undefined ? isId(id) : isPlainText(id);
  if (value === undefined || !hasId) throw new BadInput({ after: { problem: 'invalid' } });
  return { id, value };
}

const NUMBER = /^-?\d{1,15}$/;

/** A cursor's value as the database can take it, or undefined: cursors come back from outside. */
const readValue: Readonly<Record<Ordering['type'], (said: string) => string | number | undefined>> = {
  integer: (said) => (NUMBER.test(said) && Math.abs(Number(said)) <= 0x7fff_ffff ? Number(said) : undefined),
  text: (said) => (isPlainText(said) ? said : undefined),
  timestamptz: (said) => {
    const moment = NUMBER.test(said) ? new Date(Number(said)) : undefined;
    const year = moment?.getUTCFullYear() ?? 0;
    return year >= 1 && year <= 9999 ? moment?.toISOString() : undefined;
  },
};
