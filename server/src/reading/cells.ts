import { sql } from 'kysely';

import type { LaidCell, Layout } from './layout.js';
import type { Reader, Row, Sql } from './noun.js';
import { rowOf } from './noun.js';

/** What a statement gives for a row: texts, and for nouns below it their cells, or these as JSON. */
export type Cells = readonly unknown[];

/** Aliases are numbered through one statement, so that a noun can meet itself. */
export class Aliases {
  private used = 0;

  next(): Row {
    this.used += 1;
    return rowOf(`t${this.used}`);
  }
}

/**
 * What is read of a row, as SQL: a text a cell, or JSON where another noun's cells lie in it. Other nouns are correlated
 * sub-selects, so the number of statements depends neither on the document nor on the number of rows. Values travel
 * without their names: PostgreSQL takes longer to write an object than to find what is in it.
 */
export function cellsOf(layout: Layout, row: Row, reader: Reader, aliases: Aliases): Sql[] {
  return layout.cells.map((cell) => cellOf(cell, row, reader, aliases));
}

function cellOf({ field, isListOfValues, below }: LaidCell, row: Row, reader: Reader, aliases: Aliases): Sql {
  if (field.is === 'value') {
    const expression = field.expression(row, reader);
    return isListOfValues ? sql`to_json(${expression})::text` : sql`(${expression})::text`;
  }
  if (below === undefined) throw new Error('an object without anything asked of it');
  const child = field.is === 'part' ? row : aliases.next();
  const inner = sql`json_build_array(${sql.join(cellsOf(below, child, reader, aliases))})`;
  if (field.is === 'part') return inner;
  const noun = field.noun();
  const rows = field.rows === undefined ? sql.table(noun.table) : sql`(${field.rows(row, reader)})`;
  const found = sql`from ${rows} as ${sql.ref(child.alias)} where ${field.where(child, row, reader)}`;
  if (field.is === 'one') return sql`(select ${inner} ${found})`;
  const order = field.orderBy === undefined ? sql`` : sql`order by ${field.orderBy(child)}`;
  return sql`(select coalesce(json_agg(${inner} ${order}), '[]'::json) ${found})`;
}
