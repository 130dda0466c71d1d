import type { Locale } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer } from '../context/viewer.js';
import type { Lane } from '../database/read-scheduler.js';
import { isTypedText } from '../personal-data/typed-texts.js';
import type { Vault } from '../personal-data/vault.js';
import type { Sql } from '../sql/fragment.js';
import type { Moment } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';

/** The viewer and the moment of a read: what a field's expression may depend on besides its row. */
export interface Reader {
  readonly viewer: Viewer | null;
  readonly now: Moment;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** What a post-processor may need, such as the keys of encrypted values. */
export interface PostProcessContext {
  readonly vault: Vault;
  /** Told of a value that could not be read; the row's other values are read all the same. */
  readonly onUnexpectedError: (error: unknown) => void;
}

/** A plain value: an SQL expression over the row. */
interface ValueField {
  readonly is: 'value';
  readonly expression: (row: Row, reader: Reader) => Sql;
  /** Whether it is a text that needs no escaping in JSON. */
  readonly isPlain?: boolean;
  /** Whether the expression gives JSON text. */
  readonly isJson?: boolean;
  /** Makes the API's value where SQL cannot (decryption). */
  readonly finish?: PostProcessor;
  /** The column that is read as it is. */
  readonly column?: string;
  /** The column with a typed text that is read, masked where it has to be. */
  readonly masks?: string;
}

/** Makes a value of the API from PostgreSQL's text. */
export type PostProcessor = (text: string, finisher: PostProcessContext) => unknown;

/** Another mapping (to one) or a list of it (to many), read in the same statement. */
interface NounField {
  readonly is: 'one' | 'many';
  readonly noun: () => ObjectMapping;
  /** The rows of the other mapping that belong to this row and that the reader may see. */
  readonly where: (child: Row, row: Row, reader: Reader) => Sql;
  readonly orderBy?: (child: Row) => Sql;
  /** A query whose rows replace the table of the other mapping. */
  readonly rows?: (row: Row, reader: Reader) => Sql;
}

/** A part of the row that is an object of its own in the API. */
interface PartField {
  readonly is: 'part';
  readonly noun: () => ObjectMapping;
}

export type Field = ValueField | NounField | PartField;

/** Maps an object type of the API to a table. `fields` has the SQL of each field that is not simply the column of its name. */
export interface ObjectMapping {
  readonly name: string;
  readonly table: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** SLOW for a mapping whose rows take long to compute: its reads do not hold up others. */
  readonly lane?: Lane;
}

/** Declares a mapping. A leaf field of the object type that is not in `fields` is the column of its name. */
export function objectMapping(
  name: string,
  table: string,
  fields: ObjectMapping['fields'],
  lane: Lane = 'FAST',
): ObjectMapping {
  for (const field of Object.values(fields)) {
    if (field.is === 'value' && field.column !== undefined) assertMayBeReadAsItIs(table, field.column);
  }
  return { name, table, fields, lane };
}

/** A typed text may hold numbers of persons: it is read by {@link typedColumn}. @throws Error when the mapping is built */
export function assertMayBeReadAsItIs(table: string, name: string): void {
  if (isTypedText(table, name))
    throw new Error(`${table}.${name} is a typed text, and would be read unmasked`);
}

/** A field that is a column. */
export function column(name: string): Field {
  return { is: 'value', column: name, expression: (row) => row.col(name) };
}

/** A field that is a typed text. @param expression masks it where it has to be */
export function typedColumn(name: string, expression: ValueField['expression']): Field {
  return { is: 'value', masks: name, expression };
}

/** A field that is a column whose texts need no escaping in JSON. */
export function plainColumn(name: string): Field {
  return { is: 'value', column: name, expression: (row) => row.col(name), isPlain: true };
}

/** A field that is an SQL expression over the row, the reader and the moment. */
export function value(expression: ValueField['expression'], finish?: PostProcessor): Field {
  return { is: 'value', expression, ...(finish && { finish }) };
}

/** A field that is an SQL expression which gives JSON text. */
export function jsonText(expression: ValueField['expression']): Field {
  return { is: 'value', expression, isJson: true };
}

/** A field that is an object of columns of the same row. */
export function part(of: () => ObjectMapping): Field {
  return { is: 'part', noun: of };
}

/** A field that is another mapping, found by a foreign key of this row. */
export function one(of: () => ObjectMapping, foreignKey: string, key = 'id'): Field {
  return { is: 'one', noun: of, where: (child, row) => sql`${child.col(key)} = ${row.col(foreignKey)}` };
}

/** As {@link one}, with a condition on what the reader may see. */
export function oneWhere(of: () => ObjectMapping, where: NounField['where']): Field {
  return { is: 'one', noun: of, where };
}

/** A field that is a list of another mapping. */
export function many(
  of: () => ObjectMapping,
  where: NounField['where'],
  orderBy: (child: Row) => Sql,
): Field {
  return { is: 'many', noun: of, where, orderBy };
}

/** A field that is computed: the one row of a query, read like a table's. */
export function computedOne(of: () => ObjectMapping, rows: NonNullable<NounField['rows']>): Field {
  return { is: 'one', noun: of, where: everyRow, rows };
}

/** A field that is a list of computed rows. */
export function computedMany(
  of: () => ObjectMapping,
  rows: NonNullable<NounField['rows']>,
  orderBy: (child: Row) => Sql,
): Field {
  return { is: 'many', noun: of, where: everyRow, rows, orderBy };
}

const everyRow = (): Sql => sql`true`;
