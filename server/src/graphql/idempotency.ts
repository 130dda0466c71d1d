import { createHash } from 'node:crypto';

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../actor.js';
import { KeyReused } from '../refusal.js';

/** What a creating command answered: the thing's id, and what only its first answer could hold, sealed. */
export interface CreatedOnce {
  readonly id: string;
  readonly replyCipher?: string | null;
}

/**
 * Makes a creating command safe to send twice: the same key with the same input gives the same thing again.
 * Runs inside the command's transaction. A second request with the key waits for the first one's commit, then
 * finds what it made; if the first one failed, the second makes it.
 * @throws KeyReused when the key came before with another input or operation
 */
export async function idempotently(
  em: SqlEntityManager,
  acting: Acting,
  call: { readonly operation: string; readonly key: string | null | undefined; readonly input: object },
  create: (id: string) => Promise<CreatedOnce>,
  newId: () => string,
): Promise<CreatedOnce> {
  const id = newId();
  if (call.key == null || call.key.trim() === '') return create(id);
  const actor = acting.viewer?.personId ?? 'anyone';
  const hash = hashOf(call.operation, call.input);
  const kysely = em.getKysely<unknown>();
  const taken = await sql`
    insert into idempotency_keys (actor, key, input_hash, result_id, created_at)
    values (${actor}, ${call.key}, ${hash}, ${id}, ${acting.now})
    on conflict (actor, key) do nothing returning key
  `.execute(kysely);
  if (taken.rows.length === 1) {
    const created = await create(id);
    if (created.replyCipher != null) {
      await sql`update idempotency_keys set reply_cipher = ${created.replyCipher} where actor = ${actor} and key = ${call.key}`.execute(
        kysely,
      );
    }
    return created;
  }
  const earlier = await sql<{ input_hash: string; result_id: string; reply_cipher: string | null }>`
    select input_hash, result_id, reply_cipher from idempotency_keys where actor = ${actor} and key = ${call.key}
  `.execute(kysely);
  const [found] = earlier.rows;
  if (found === undefined || found.input_hash !== hash) throw new KeyReused();
  return { id: found.result_id, replyCipher: found.reply_cipher };
}

/** The same for the same input, however its fields are ordered; absent and null are one. */
function hashOf(operation: string, input: object): string {
  return createHash('sha256')
    .update(`${operation}\n${stable(input)}`)
    .digest('hex');
}

function stable(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([name, one]) => one !== undefined && one !== null && name !== 'idempotencyKey')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${stable(one)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
