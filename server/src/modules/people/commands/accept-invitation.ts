import type { PersonStatus } from '@lindan/shared';
import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import type { Viewer } from '../../../context/viewer.js';
import { BadInput } from '../../../refusal.js';
import type { Sql } from '../../../sql/fragment.js';
import { recordChange } from '../../event/record-change.js';
import { endSessions } from '../end-sessions.js';
import { assertMayStillLetIn } from '../link-right.js';
import { membershipsOn } from '../load-viewer.js';
import type { OpenedInvitation } from '../opened-invitation.js';
import { invitationOf } from '../opened-invitation.js';
import { hashPassword } from '../password.js';
import { changePerson } from '../person-for-change.js';

/**
 * Reads a link for the page that asks for the password. Wrong tokens count as failed logins of the address.
 * @throws BadInput, TooOften
 */
export async function readInvitation(context: RequestContext, token: string): Promise<OpenedInvitation> {
  const { now, services, address } = context;
  await services.limiters.check('loginByAddress', address);
  try {
    return await invitationOf(services.database.kysely, token, now, todayOf(context));
  } catch (error) {
    if (error instanceof BadInput) await services.limiters.consume('loginByAddress', address);
    throw error;
  }
}

/**
 * Uses a link: sets the password, and ends the old one with every session. A link is used once, also under a race.
 * @throws BadInput, TooOften
 */
export async function acceptInvitation(
  context: RequestContext,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<void> {
  const invitation = await readInvitation(context, token);
  // Hashing is slow. It runs before the transaction, so that no connection waits for it.
  const passwordHash = await hashPassword(password);
  const { database, announcer } = context.services;
  const ended = await database.transaction(async (em) => {
    const person = await takeInvitation(em, context, invitation);
    await changePerson(em, person.personId, sql`status = 'ACTIVE'`, sql`password_hash = ${passwordHash}`);
    const acting = { ...context, viewer: person };
    await recordChange(em, acting, person.memberships[0]?.role ?? 'SYSTEM', {
      noun: 'PERSON',
      id: person.personId,
      action: person.hasPassword ? 'SET_PASSWORD' : 'JOIN',
      from: person.status,
      to: 'ACTIVE',
    });
    return endSessions(em, person.personId);
  });
  await announcer.sessionsEnded(ended);
}

/** A person who uses a link, as an actor too. */
interface InvitedPerson extends Viewer {
  readonly status: PersonStatus;
  readonly hasPassword: boolean;
}

/**
 * Locks the person, and ends the link if it is still open. The person comes first, as in every other change.
 * @throws BadInput when another request has used it, or a keeper has ended it, or its maker could not make it any more
 */
async function takeInvitation(
  em: SqlEntityManager,
  context: RequestContext,
  { id, personId, createdById }: OpenedInvitation,
): Promise<InvitedPerson> {
  const kysely = em.getKysely<unknown>();
  const today = todayOf(context);
  const { rows } = await sql<InvitedPerson>`
    select p.id as "personId", p.account, p.name, p.status,
      p.password_hash is not null as "hasPassword", ${membershipsOn(today)} as memberships
    from people p where p.id = ${personId} and p.status <> 'DISABLED' for update of p
  `.execute(kysely);
  const { numAffectedRows } = await sql`
    update invitations set ended_at = ${context.now} where id = ${id} and ended_at is null
  `.execute(kysely);
  const [person] = rows;
  if (person === undefined || numAffectedRows !== 1n) throw new BadInput({ token: { problem: 'endedLink' } });
  await assertMayStillLetIn(kysely, { personId, createdById }, today);
  return person;
}

function todayOf({ now, services }: RequestContext): Sql {
  return sql`${dateIn(services.config.timeZone, now)}::date`;
}
