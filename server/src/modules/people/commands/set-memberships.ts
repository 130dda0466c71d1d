import type { Acting } from '../../../context/acting.js';
import { recordChange } from '../../event/record-change.js';
import { checkMemberships } from '../check-memberships.js';
import { compareMemberships } from '../compare-memberships.js';
import { heldMemberships, writeMemberships } from '../held-memberships.js';
import { askAboutLast } from '../last-of-role.js';
import type { PersonChange } from '../person-for-change.js';
import { beginChange, changePerson, lockPerson } from '../person-for-change.js';
import type { MembershipStatement } from '../stated-membership.js';
import { statedMembership } from '../stated-membership.js';

export interface NewMemberships extends PersonChange {
  /** All in the keeper's scope; those outside of it stay as they are. */
  readonly memberships: readonly MembershipStatement[];
  readonly confirm?: readonly string[] | null;
}

/**
 * Gives a person these memberships, and no others in the keeper's scope. They count from the next request on.
 * @returns the id
 * @throws BadInput naming the field of a membership that cannot be
 * @throws LastAdministrator
 */
export function setMemberships(acting: Acting, { confirm, ...change }: NewMemberships): Promise<string> {
  return acting.services.database.transaction(async (em) => {
    const keeper = await beginChange(em, acting);
    const person = await lockPerson(em, keeper, change, 'SET_MEMBERSHIPS');
    const { id, status } = person;
    const wanted = change.memberships.map(statedMembership);
    const held = await heldMemberships(em, keeper, id);
    await checkMemberships(em, keeper, wanted, held, 'memberships');
    const changes = compareMemberships(held, wanted);
    const { added, changed, removed } = changes;
    if (added.length + changed.length + removed.length === 0) return id;
    await askAboutLast(em, keeper, { person, before: held, after: wanted, confirmed: confirm });
    await writeMemberships(em, id, changes);
    await changePerson(em, id);
    await recordChange(em, acting, keeper.role, {
      noun: 'PERSON',
      id,
      action: 'SET_MEMBERSHIPS',
      from: status,
      to: status,
      details: { ...changes },
    });
    return id;
  });
}
