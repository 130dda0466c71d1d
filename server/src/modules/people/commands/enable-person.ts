import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { recordChange } from '../../event/record-change.js';
import type { PersonChange } from '../person-for-change.js';
import { beginChange, changePerson, lockPerson } from '../person-for-change.js';

/** Takes a disabling back. A person who never came is invited again, and needs a new link. @returns the id */
export function enablePerson(acting: Acting, change: PersonChange): Promise<string> {
  return acting.services.database.transaction(async (em) => {
    const keeper = await beginChange(em, acting);
    const { id, status, hasPassword } = await lockPerson(em, keeper, change, 'ENABLE');
    const to = hasPassword ? 'ACTIVE' : 'INVITED';
    await changePerson(em, id, sql`status = ${to}`);
    await recordChange(em, acting, keeper.role, { noun: 'PERSON', id, action: 'ENABLE', from: status, to });
    return id;
  });
}
