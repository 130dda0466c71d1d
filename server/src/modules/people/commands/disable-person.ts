import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { recordChange } from '../../event/record-change.js';
import { endSessions } from '../end-sessions.js';
import { heldMemberships } from '../held-memberships.js';
import { endInvitations } from '../invitation-link.js';
import { askAboutLast } from '../last-of-role.js';
import type { PersonChange } from '../person-for-change.js';
import { beginChange, changePerson, lockPerson } from '../person-for-change.js';

export interface Disabling extends PersonChange {
  readonly reason: string;
  readonly confirm?: readonly string[] | null;
}

/**
 * Disables a person at once: no sign-in, no link, and no session any more. The memberships stay, and count for nothing.
 * @returns the id
 * @throws LastAdministrator
 */
export async function disablePerson(
  acting: Acting,
  { reason, confirm, ...change }: Disabling,
): Promise<string> {
  const { database, announcer } = acting.services;
  const { id, ended } = await database.transaction(async (em) => {
    const keeper = await beginChange(em, acting);
    const person = await lockPerson(em, keeper, change, 'DISABLE');
    const { status } = person;
    const before = await heldMemberships(em, keeper, person.id);
    await askAboutLast(em, keeper, { person, before, after: [], confirmed: confirm });
    await changePerson(em, person.id, sql`status = 'DISABLED'`);
    await endInvitations(em, person.id, acting.now);
    const event = { noun: 'PERSON', id: person.id, action: 'DISABLE', from: status, to: 'DISABLED' } as const;
    await recordChange(em, acting, keeper.role, { ...event, note: reason.trim() });
    return { id: person.id, ended: await endSessions(em, person.id) };
  });
  await announcer.sessionsEnded(ended);
  return id;
}
