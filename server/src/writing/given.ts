import { sql } from 'kysely';

import { givenColumn, NTH } from '../database/given-rows.js';
import type { Bound } from '../reading/bind-once.js';
import { Later, NOW } from '../reading/later.js';
import type { Sql } from '../reading/noun.js';

/**
 * Stands behind `with` in a statement for several at once. The statement then has a row `given` for each of them: its
 * number `nth`, by which each is answered, and all that would have been bound.
 */
export const GIVEN = sql.raw('/*given*/');
const PLACE = '/*given*/';

/** Whether a statement is one for several at once. */
export function isForSeveral(text: string): boolean {
  return text.includes(PLACE);
}

/**
 * Lets a statement take its values from the rows that it is given instead of binding them, so that one statement does for
 * all who send the same words.
 * @throws where the type of a value can neither be read beside it nor be told by the value
 */
export function inRows({ text, values }: Bound): Bound {
  const types = values.map(typeOf);
  const said = text.replace(/\$(\d+)(?:::(\w+(?:\[\])?))?/g, (_found, index: string, type?: string) => {
    const place = Number(index) - 1;
    types[place] = type ?? types[place];
    return `given.${givenColumn(place)}`;
  });
  const columns = types.map((type, place) => {
    if (type === undefined)
      throw new Error(`${said.slice(0, 60)}…: of ${givenColumn(place)} the type is not said`);
    return `${givenColumn(place)} ${type}`;
  });
  const given = `given as materialized (select * from json_to_recordset($1::json) as rows (${[`${NTH} integer`, ...columns].join()}))`;
  return { text: said.replace(PLACE, given), values };
}

/** The values that come with each attempt, with the types that their columns have. */
export function typed<Name extends string>(
  slots: Readonly<Record<Name, Later>>,
  types: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Sql>> {
  const names = Object.keys(types) as Name[];
  const said = names.map((name) => [name, sql`${slots[name]}::${sql.raw(types[name])}`]);
  return Object.fromEntries(said) as Record<Name, Sql>;
}

/** What stands beside no type is a text or a moment, or it has to say what it is. */
function typeOf(value: unknown): string | undefined {
  if (value === NOW) return 'timestamptz';
  return value instanceof Later || typeof value !== 'string' ? undefined : 'text';
}
