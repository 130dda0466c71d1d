import { normalisePhone } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { BadInput } from '../../../refusal.js';
import { recordChange } from '../../event/record-change.js';
import type { PersonChange } from '../person-for-change.js';
import { beginChange, changePerson, lockPerson } from '../person-for-change.js';

/** What is left out stays; an empty phone is taken away. */
export interface PersonEdit extends PersonChange {
  readonly name?: string | null;
  readonly phone?: string | null;
}

/** Changes name and phone. @returns the id */
export function updatePerson(acting: Acting, { name, phone, ...change }: PersonEdit): Promise<string> {
  const { vault, database } = acting.services;
  if (name?.trim() === '') throw new BadInput({ 'input.name': { problem: 'required' } });
  return database.transaction(async (em) => {
    const keeper = await beginChange(em, acting);
    const { id, status } = await lockPerson(em, keeper, change, 'EDIT');
    const number = normalisePhone(phone ?? '');
    const cipher = number === undefined ? null : vault.encrypt(number, id, 'phone');
    await changePerson(
      em,
      id,
      ...(name == null ? [] : [sql`name = ${name.trim()}`]),
      ...(phone === undefined ? [] : [sql`phone_cipher = ${cipher}`]),
    );
    const fields = [...(name == null ? [] : ['name']), ...(phone === undefined ? [] : ['phone'])];
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
