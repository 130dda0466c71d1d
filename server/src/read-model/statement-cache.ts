import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { Statement } from '../sql/bind.js';
import { bindDistinct, shiftPlaceholders } from '../sql/bind.js';
import { compileCached } from '../sql/compile-cached.js';
import type { Sql } from '../sql/fragment.js';
import type { CompiledSelection } from './compiled-selection.js';
import type { Reader } from './mapping.js';

/** The placeholder in a statement for the text of its next compiled selection. */
export const SELECTION = sql.raw('/*planned*/');
const PLACE = '/*planned*/';

/** Viewers with the same statement share its text. */
const texts = new LRUCache<string, string>({ max: 500 });
/** The same viewer reads the same lists again and again: the statements are kept. */
const known = new LRUCache<string, Statement>({ max: 2_000 });

/**
 * A statement around compiled selections, from the cache or written.
 * @param key what tells the statement from others with the same selections, for the same reader; undefined: not cached. A value
 * that the key does not hold is refused when the statement is built.
 */
export async function cachedStatement(
  plans: readonly CompiledSelection[],
  reader: Reader,
  key: readonly unknown[] | undefined,
  write: () => Promise<Sql> | Sql,
  kysely: Kysely<unknown>,
): Promise<Statement> {
  // A compiled selection belongs to one viewer; without any, the key would not name the viewer.
  if (key === undefined || plans.length === 0) {
    const { sql: text, parameters } = (await write()).compile(kysely);
    return insertSelections(bindDistinct(text, parameters), plans);
  }
  const name = `${plans.map(({ number }) => number).join()} ${JSON.stringify(key)}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const { viewer, locale, timeZone } = reader;
  const compiled = compileCached(await write(), kysely, [key, viewer, locale, timeZone]);
  const made = insertSelections(compiled, plans);
  const shared = { ...made, text: texts.get(made.text) ?? made.text };
  texts.set(shared.text, shared.text);
  known.set(name, shared);
  return shared;
}

/** A statement with the compiled selections in their places. */
export function insertSelections(
  { text: around, values }: Statement,
  plans: readonly CompiledSelection[],
): Statement {
  const [first = '', ...others] = around.split(PLACE);
  const all = [...values];
  const joint = others.map((piece, index) => {
    const plan = plans[index];
    if (plan === undefined) throw new Error('a statement names more plans than it has');
    const text = shiftPlaceholders(plan.text, all.length);
    all.push(...plan.values);
    return text + piece;
  });
  return { text: first + joint.join(''), values: all };
}
