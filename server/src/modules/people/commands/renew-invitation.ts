import type { RequestContext } from '../../../context/request-context.js';
import { recordChange } from '../../event/record-change.js';
import type { InvitationLink } from '../invitation-link.js';
import { linkOf, openInvitation } from '../invitation-link.js';
import type { PersonChange } from '../person-for-change.js';
import { beginChange, changePerson, lockPerson } from '../person-for-change.js';
import { newToken } from '../token.js';

/**
 * Makes a new link for a person who has not come yet, or who has forgotten the password. The former link ends; password and
 * sessions stay until the new one is used.
 * @throws NotPossibleNow for a disabled person
 */
export function renewInvitation(context: RequestContext, change: PersonChange): Promise<InvitationLink> {
  return context.services.database.transaction(async (em) => {
    const keeper = await beginChange(em, context);
    const { id, status } = await lockPerson(em, keeper, change, 'RENEW_INVITATION');
    const token = newToken();
    const expiresAt = await openInvitation(em, context, id, token);
    await changePerson(em, id);
    const event = { noun: 'PERSON', id, action: 'RENEW_INVITATION', from: status, to: status } as const;
    await recordChange(em, context, keeper.role, event);
    return { token, link: linkOf(context, token), expiresAt };
  });
}
