import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { Statement } from '../sql/bind.js';
import { bindDistinct, shiftPlaceholders } from '../sql/bind.js';
import type { Sql } from '../sql/fragment.js';
import type { CompiledSelection } from './compiled-selection.js';

/** The placeholder in a statement for the text of its next compiled selection. */
export const SELECTION = sql.raw('/*planned*/');
const PLACE = '/*planned*/';

/** Viewers with the same statement share its text. */
const texts = new LRUCache<string, string>({ max: 500 });
/** The same viewer reads the same lists again and again: the statements are kept. */
const known = new LRUCache<string, Statement>({ max: 2_000 });

/**
 * A statement around compiled selections, from the cache or written.
 * @param asked the key of the statement among those with the same selections; all else that differs is a parameter
 */
export async function cachedStatement(
  plans: readonly CompiledSelection[],
  asked: string | undefined,
  write: () => Promise<Sql> | Sql,
  kysely: Kysely<unknown>,
): Promise<Statement> {
  // A compiled selection belongs to one viewer; without any, the key would not name the viewer.
  const key =
    asked === undefined || plans.length === 0
      ? undefined
      : `${plans.map(({ number }) => number).join()} ${asked}`;
  const found = key === undefined ? undefined : known.get(key);
  if (found !== undefined) return found;
  const { sql: text, parameters } = (await write()).compile(kysely);
  const made = insertSelections(bindDistinct(text, parameters), plans);
  if (key === undefined) return made;
  const shared = { ...made, text: texts.get(made.text) ?? made.text };
  texts.set(shared.text, shared.text);
  known.set(key, shared);
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
