import { sql } from 'kysely';

import type { Statement } from './bind.js';
import type { Sql } from './fragment.js';
import { NOW, Parameter } from './parameter.js';

/**
 * Stands behind `with` in a batched statement. The statement then has a row `batch` for each attempt: its `ordinal`, by
 * which the result is assigned, and the values that would have been bound.
 */
export const BATCH_INPUT = sql.raw('/*batch input*/');
const PLACEHOLDER = '/*batch input*/';

/** A result row that says for which attempt of the batch it is. */
export interface BatchRow {
  readonly ordinal: number;
}

/** Whether a statement takes its values from batch input. */
export function isBatched(text: string): boolean {
  return text.includes(PLACEHOLDER);
}

/** The batch input of several attempts as JSON: a row for each, numbered from 0. */
export function batchInput(attempts: readonly (readonly unknown[])[]): string {
  return JSON.stringify(
    attempts.map((values, ordinal) => ({
      ordinal,
      ...Object.fromEntries(values.map((value, index) => [columnAt(index), value])),
    })),
  );
}

/**
 * Replaces bound values by columns of the batch input, so that one statement serves all attempts that have the same text.
 * @throws Error where a value has no type: neither a cast beside it nor one that follows from the value
 */
export function takeValuesFromBatch({ text, values }: Statement): Statement {
  const types = values.map(typeOf);
  const batched = text.replace(/\$(\d+)(?:::(\w+(?:\[\])?))?/g, (_match, index: string, cast?: string) => {
    const at = Number(index) - 1;
    types[at] = cast ?? types[at];
    return `batch.${columnAt(at)}`;
  });
  const columns = types.map((type, index) => {
    if (type === undefined)
      throw new Error(`${batched.slice(0, 60)}…: the type of ${columnAt(index)} is not stated`);
    return `${columnAt(index)} ${type}`;
  });
  const input = `batch as materialized (select * from json_to_recordset($1::json) as rows (${['ordinal integer', ...columns].join()}))`;
  return { text: batched.replace(PLACEHOLDER, input), values };
}

/** The parameters of an attempt with casts to the types of their columns. */
export function typedParameters<Name extends string>(
  parameters: Readonly<Record<Name, Parameter>>,
  types: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Sql>> {
  const names = Object.keys(types) as Name[];
  const typed = names.map((name) => [name, sql`${parameters[name]}::${sql.raw(types[name])}`]);
  return Object.fromEntries(typed) as Record<Name, Sql>;
}

function columnAt(index: number): string {
  return `p${index + 1}`;
}

/** Without a cast only the moment of the request and texts have a type that is known. */
function typeOf(value: unknown): string | undefined {
  if (value === NOW) return 'timestamptz';
  return value instanceof Parameter || typeof value !== 'string' ? undefined : 'text';
}
