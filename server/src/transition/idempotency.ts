import { createHash } from 'node:crypto';

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Acting } from '../context/acting.js';
import { KeyReused } from '../refusal.js';
import type { Sql } from '../sql/fragment.js';
import { insertRow } from '../sql/insert-row.js';

/** What a creating command answered: the thing's id, and what only its first answer could hold, sealed. */
export interface CreatedOnce {
  readonly id: string;
  readonly replyCipher?: string | null;
}

/** A creating command as it may be sent. */
interface Call {
  readonly operation: string;
  readonly key: string | null | undefined;
  readonly input: object;
}

/** An idempotency key with its owner and the hash of the input. */
export interface KeyedCall {
  readonly actor: string;
  readonly key: string;
  readonly inputHash: string;
}

/** What was kept under a key. */
export interface Kept {
  readonly inputHash: string;
  readonly resultId: string;
  readonly replyCipher: string | null;
}

/** null for a command without a key: it is executed each time that it is sent. */
export function keyedCall(
  { viewer }: Pick<Acting, 'viewer'>,
  { operation, key, input }: Call,
): KeyedCall | null {
  if (key == null || key.trim() === '') return null;
  return { actor: viewer?.personId ?? 'anyone', key, inputHash: hashOf(operation, input) };
}

/**
 * Takes the key, or writes no row when it is taken. A second request waits until the first is done or has failed.
 * @param from where, if anywhere, there has to be a row for it to be taken
 */
export function takeKey(
  row: Readonly<Record<keyof (KeyedCall & Kept) | 'createdAt', unknown>>,
  from?: Sql,
): Sql {
  return sql`${insertRow('idempotency_keys', row, from)} on conflict (actor, key) do nothing`;
}

/** What was kept under a key, as a row. */
export function keptUnder({ actor, key }: Readonly<Record<'actor' | 'key', unknown>>): Sql {
  return sql`
    select input_hash as "inputHash", result_id as "resultId", reply_cipher as "replyCipher"
    from idempotency_keys where actor = ${actor} and key = ${key}
  `;
}

/** What is kept under a key by now. */
export async function keptNow(kysely: Kysely<unknown>, keyed: KeyedCall): Promise<Kept | undefined> {
  const { rows } = await keptUnder(keyed).execute(kysely);
  return rows[0] as Kept | undefined;
}

/** @throws KeyReused when the key came before with another input or operation */
export function madeBefore({ inputHash }: KeyedCall, kept: Kept | undefined): CreatedOnce {
  if (kept === undefined || kept.inputHash !== inputHash) throw new KeyReused();
  return { id: kept.resultId, replyCipher: kept.replyCipher };
}

/**
 * Makes a creating command safe to send twice: the same key with the same input gives the same thing again.
 * Runs inside the command's transaction. A second request with the key waits for the first one's commit, then
 * finds what it made; if the first one failed, the second makes it.
 * @param reply what only the first answer holds, sealed, to be kept under the key
 * @throws KeyReused when the key came before with another input or operation
 */
export async function idempotently(
  em: SqlEntityManager,
  acting: Acting,
  call: Call,
  create: (id: string) => Promise<CreatedOnce>,
  newId: () => string,
  reply: (id: string) => string | null = () => null,
): Promise<CreatedOnce> {
  const id = newId();
  const keyed = keyedCall(acting, call);
  if (keyed === null) return create(id);
  const kysely = em.getKysely<unknown>();
  const row = { ...keyed, resultId: id, replyCipher: reply(id), createdAt: acting.now };
  const { numAffectedRows } = await takeKey(row).execute(kysely);
  if (numAffectedRows === 1n) return keepResult(em, keyed, id, await create(id));
  return madeBefore(keyed, await keptNow(kysely, keyed));
}

/** A command that had nothing to make answers with what was there; under the key is kept what was answered. */
async function keepResult(
  em: SqlEntityManager,
  { actor, key }: KeyedCall,
  id: string,
  created: CreatedOnce,
): Promise<CreatedOnce> {
  if (created.id !== id)
    await sql`update idempotency_keys set result_id = ${created.id} where actor = ${actor} and key = ${key}`.execute(
      em.getKysely<unknown>(),
    );
  return created;
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
