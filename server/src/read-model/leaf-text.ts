import type { GraphQLOutputType } from 'graphql';
import { getNamedType, isEnumType, isLeafType } from 'graphql';
import { sql } from 'kysely';

import type { Sql } from '../sql/fragment.js';

/** An expression for the text of a value in the API. */
interface LeafText {
  /** Of any type; PostgreSQL's text of it is written. */
  readonly text: Sql;
  /** Whether it has to be quoted; it contains no quotes itself. */
  readonly isQuoted: boolean;
}

const bare = (text: Sql): LeafText => ({ text, isQuoted: false });
const quoted = (text: Sql): LeafText => ({ text, isQuoted: true });

/** Writes values of a type as its scalar serialises them. */
export function leafText(type: GraphQLOutputType, value: Sql, isPlain = false): LeafText {
  const named = getNamedType(type);
  if (!isLeafType(named)) throw new Error(`${named.name} is no value`);
  if (isEnumType(named) || isPlain) return quoted(value);
  switch (named.name) {
    case 'Int':
      return bare(value);
    case 'Boolean':
      return bare(sql`(${value})::text`);
    case 'Float':
      // A numeric would keep its decimal places: 0.0.
      return bare(sql`(${value})::double precision`);
    case 'DateTime':
      return quoted(sql`to_char((${value}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
    // Ids are UUIDs or codes of digits.
    case 'ID':
    case 'Date':
      return quoted(value);
    default:
      return bare(sql`to_json((${value})::text)`);
  }
}
