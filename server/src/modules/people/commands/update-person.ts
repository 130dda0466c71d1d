import { normalisePhone } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { BadInput } from '../../../refusal.js';
import { changedFields } from '../../event/changed-fields.js';
import { recordChange } from '../../event/record-change.js';
import type { PersonChange } from '../person-for-change.js';
import { beginChange, changePerson, lockPerson } from '../person-for-change.js';

/** What is left out stays; an empty phone is taken away. */
export interface PersonEdit extends PersonChange {
  readonly name?: string | null;
  readonly phone?: string | null;
}

/** Changes name and phone. What is as it was is no change. @returns the id */
export function updatePerson(acting: Acting, { name, phone, ...change }: PersonEdit): Promise<string> {
  const { vault, database } = acting.services;
  if (name?.trim() === '') throw new BadInput({ 'input.name': { problem: 'required' } });
  return database.transaction(async (em) => {
    const keeper = await beginChange(em, acting);
    const { id, status } = await lockPerson(em, keeper, change, 'EDIT');
    const before = await knownOf(em, acting, id);
    const number = normalisePhone(phone ?? '') ?? null;
    const after = { name: name?.trim() ?? before.name, phone: phone === undefined ? before.phone : number };
    const fields = changedFields(before, after);
    if (fields.length === 0) return id;
    const cipher = after.phone === null ? null : vault.encrypt(after.phone, id, 'phone');
    await changePerson(em, id, sql`name = ${after.name}`, sql`phone_cipher = ${cipher}`);
    const event = {
      noun: 'PERSON',
      id,
      action: 'EDIT',
      from: status,
      to: status,
      details: { fields },
    } as const;
    await recordChange(em, acting, keeper.role, event);
    return id;
  });
}

/** What can be changed, as it is; the phone in clear. */
async function knownOf(
  em: SqlEntityManager,
  { services }: Acting,
  id: string,
): Promise<{ readonly name: string; readonly phone: string | null }> {
  const { rows } = await sql<{ name: string; cipher: string | null }>`
    select name, phone_cipher as cipher from people where id = ${id}
  `.execute(em.getKysely<unknown>());
  const { name, cipher } = rows[0] ?? { name: '', cipher: null };
  return { name, phone: cipher === null ? null : services.vault.decrypt(cipher, id, 'phone') };
}
