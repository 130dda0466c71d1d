import { isPlainText } from '@lindan/shared';
import { sql } from 'kysely';

import { isId } from '../database/identity.js';
import { BadInput } from '../refusal.js';
import type { Cursor } from './cursor.js';
import { decodeCursor, encodeCursor } from './cursor.js';
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

/** What a cursor to a row holds: id and sort value, as a text. No plain text holds what stands between them. */
export function placeText(ordering: Ordering, row: Row): Sql {
  return sql`concat(${idOf(ordering, row)}, ${sql.raw(String.raw`U&'\0002'`)}, ${ordering.by(row)})`;
}

/** The cursor to a row, from its {@link placeText}. */
export function cursorTo(place: string, { name, type }: Ordering): string {
  const [id = '', value = ''] = place.split('\u0002');
  return encodeCursor({ order: name, value: type === 'integer' ? Number(value) : value, id });
}

/** @throws BadInput naming `after` when a text is no cursor of this ordering */
export function cursorOf(text: string, ordering: Ordering): Cursor {
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
