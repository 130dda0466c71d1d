import { sql } from 'kysely';

import type { Sql } from './fragment.js';

/** A table in a statement, under an alias of its own. */
export interface Row {
  readonly alias: string;
  col(name: string): Sql;
}

/** The row of an alias. Few aliases exist, so each row and each column reference is made once. */
export function rowOf(alias: string): Row {
  const cached = rows.get(alias) ?? makeRow(alias);
  rows.set(alias, cached);
  return cached;
}

const rows = new Map<string, Row>();

function makeRow(alias: string): Row {
  const columns = new Map<string, Sql>();
  return {
    alias,
    col(name) {
      const cached = columns.get(name) ?? reference(alias, name);
      columns.set(name, cached);
      return cached;
    },
  };
}

const UNQUOTED = /^[a-z][a-z0-9_]*$/;

/** A plain name needs no quotes, and the text that PostgreSQL parses is shorter without them. */
function reference(alias: string, name: string): Sql {
  const isPlain = UNQUOTED.test(alias) && UNQUOTED.test(name);
  return isPlain ? sql.raw(`${alias}.${name}`) : sql.ref(`${alias}.${name}`);
}

/** Numbers the aliases of one statement (`t1`, `t2`, …), so that one table can occur in it several times. */
export class Aliases {
  #used = 0;

  next(): Row {
    this.#used += 1;
    return rowOf(`t${this.#used}`);
  }
}
