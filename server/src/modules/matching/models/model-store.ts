import { sql } from 'kysely';

import type { Database } from '../../../database/database.js';
import type { ModelKind } from './model-kind.js';
import type { TrainingResult } from './training.js';

/** The bytes of the model in use. */
export async function storedModel({ kysely }: Database, kind: ModelKind): Promise<Buffer | null> {
  const { rows } = await sql<{ model: Buffer | null }>`
    select model from matching_models where kind = ${kind} and is_current
  `.execute(kysely);
  return rows[0]?.model ?? null;
}

/**
 * Keeps the record of a training. Where the challenger has won, it is in use from the commit on; the bytes of the model before it
 * stay for one more training, and older ones are dropped.
 * @returns its version
 */
export async function storeModel(
  database: Database,
  kind: ModelKind,
  trained: Exclude<TrainingResult, { readonly untrained: unknown }>,
  now: Date,
): Promise<number> {
  const { model, cases, challenger, current, hasWon } = trained;
  return database.transaction(async (em) => {
    const kysely = em.getKysely<unknown>();
    if (hasWon) {
      await sql`update matching_models set model = null where kind = ${kind} and not is_current`.execute(
        kysely,
      );
      await sql`update matching_models set is_current = false where kind = ${kind} and is_current`.execute(
        kysely,
      );
    }
    const { rows } = await sql<{ version: number }>`
      insert into matching_models (kind, version, trained_at, cases, figures, model, is_current)
      select ${kind}, coalesce(max(version), 0) + 1, ${now}, ${cases}, ${JSON.stringify({ challenger, current })}::jsonb,
        ${hasWon ? Buffer.from(model) : null}::bytea, ${hasWon}
      from matching_models where kind = ${kind}
      returning version
    `.execute(kysely);
    return rows[0]?.version ?? 0;
  });
}
