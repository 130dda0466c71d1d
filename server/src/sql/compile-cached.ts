import type { Kysely } from 'kysely';

import type { Statement } from './bind.js';
import { bindDistinct } from './bind.js';
import type { Sql } from './fragment.js';
import { Parameter } from './parameter.js';

/** A value was written into a statement that is cached under a key which does not hold it. */
export class ValueInCachedStatement extends Error {
  override readonly name = 'ValueInCachedStatement';

  constructor(value: unknown, text: string) {
    super(
      `${JSON.stringify(value)} would be the same for all executions of a cached statement: make it a Parameter (${text.slice(0, 80)}…)`,
    );
  }
}

/** A value of the code itself, such as a list of states: the same for every execution of the statement. */
export function constant(value: unknown): Parameter {
  return new Parameter(() => value);
}

/**
 * Compiles a statement that is built once and executed many times. Every value in it has to be a {@link Parameter} or a part
 * of the key under which the statement is cached; otherwise all later executions would be given the value of the first.
 * @param key what tells the statement from others in its cache: any values, however nested
 * @throws ValueInCachedStatement
 */
export function compileCached(fragment: Sql, kysely: Kysely<unknown>, key: readonly unknown[]): Statement {
  const { sql: text, parameters } = fragment.compile(kysely);
  const statement = bindDistinct(text, parameters);
  const ofKey = new Set(key.flatMap(leavesOf));
  for (const value of statement.values) {
    if (value instanceof Parameter) continue;
    if (!leavesOf(value).every((leaf) => ofKey.has(leaf))) throw new ValueInCachedStatement(value, text);
  }
  return statement;
}

/** The values of which something consists, as text. Nothing at all is a part of every key. */
function leavesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object' && !(value instanceof Date)) return Object.values(value).flatMap(leavesOf);
  return [JSON.stringify(value)];
}
