import { isPlainText } from '@lindan/shared';
import { sql } from 'kysely';
import { BadInput } from '../refusal.js';
import type { Sql } from '../sql/fragment.js';
import { isId } from '../sql/id.js';
import type { Parameter } from '../sql/parameter.js';
import { parameter } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';
import { BETWEEN, decodeCursor } from './cursor.js';

/** An order in which a list can be paged: its sort value, and the type of that value in cursors. */
export interface Ordering {
  readonly name: string;
  readonly direction: 'asc' | 'desc';
  readonly by: (row: Row) => Sql;
  readonly type: 'timestamptz' | 'integer' | 'text';
  /** The column that breaks ties. */
  readonly id?: string;
}

export function orderedBy(ordering: Ordering, row: Row): Sql {
  const direction = sql.raw(ordering.direction);
  return sql`${ordering.by(row)} ${direction}, ${idOf(ordering, row)} ${direction}`;
}

function idOf({ id = 'id' }: Ordering, row: Row): Sql {
  return row.col(id);
}

/** The place after which a page begins: sort value and id of a row, bound when the statement is sent. */
export interface After {
  readonly value: Parameter;
  readonly id: Parameter;
}

export const AFTER: After = { value: parameter('cursorValue'), id: parameter('cursorId') };

/** The rows after a cursor: a row comparison of both sort columns, which an index on both serves. */
export function isAfter(ordering: Ordering, row: Row): Sql {
  const comparison = sql.raw(ordering.direction === 'asc' ? '>' : '<');
  const tie = ordering.id === undefined ? sql`${AFTER.id}::uuid` : sql`${AFTER.id}::text`;
  return sql`(${ordering.by(row)}, ${idOf(ordering, row)}) ${comparison} (${AFTER.value}::${sql.raw(ordering.type)}, ${tie})`;
}

/** The cursor of a row, written by PostgreSQL; a moment is written as milliseconds since 1970. */
export function cursorExpression(ordering: Ordering, row: Row): Sql {
  const { name, type, by } = ordering;
  const value = by(row);
  const said = type === 'timestamptz' ? sql`(extract(epoch from ${value}) * 1000)::bigint` : value;
  return sql`${sql.lit(`${name}${BETWEEN}`)} || ${idOf(ordering, row)}::text || ${sql.lit(BETWEEN)} || (${said})::text`;
}

/** Whether a cursor needs no escaping in JSON. */
export function isPlain({ type, id }: Ordering): boolean {
  return type !== 'text' && id === undefined;
}

/**
 * The row after which a page begins, as values for the database.
 * @throws BadInput naming `after` when the text is no cursor of this ordering
 */
export function readCursor(
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

/** The value of a cursor for the database, or undefined where it is malformed: cursors come from outside. */
const readValue: Readonly<Record<Ordering['type'], (said: string) => string | number | undefined>> = {
  integer: (said) => (NUMBER.test(said) && Math.abs(Number(said)) <= 0x7fff_ffff ? Number(said) : undefined),
  text: (said) => (isPlainText(said) ? said : undefined),
  timestamptz: (said) => {
    const moment = NUMBER.test(said) ? new Date(Number(said)) : undefined;
    const year = moment?.getUTCFullYear() ?? 0;
    return year >= 1 && year <= 9999 ? moment?.toISOString() : undefined;
  },
};
