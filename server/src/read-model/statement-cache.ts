import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { Statement } from '../sql/bind.js';
import { bindDistinct, shiftPlaceholders } from '../sql/bind.js';
import type { Sql } from '../sql/fragment.js';
import type { CompiledSelection } from './compiled-selection.js';

/** Stands in a statement for the row's text of the next of its plans. */
export const SELECTION = sql.raw('/*planned*/');
const PLACE = '/*planned*/';

/** Viewers of whom the same is asked share the text. */
const texts = new LRUCache<string, string>({ max: 500 });
/** Who reads a list does it again and again: what he asked is not put together anew. */
const known = new LRUCache<string, Statement>({ max: 2_000 });

/**
 * A statement around the texts of rows, as it is sent.
 * @param asked tells it from all others with the same plans; whatever else differs from request to request is a slot
 */
export async function cachedStatement(
  plans: readonly CompiledSelection[],
  asked: string | undefined,
  write: () => Promise<Sql> | Sql,
  kysely: Kysely<unknown>,
): Promise<Statement> {
  // Plans are a viewer's own; without any there is nothing that would tell whose it is.
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

/** A statement with the texts of its plans in their places. */
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
