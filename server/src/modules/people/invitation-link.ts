import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import type { RequestContext } from '../../context/request-context.js';
import { newId } from '../../sql/id.js';
import { Invitation } from './invitation.entity.js';
import { hashToken } from './token.js';

const DAYS_OPEN = 7;

/** A one-time link as its maker gets it. */
export interface InvitationLink {
  readonly link: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes the link of a token, which ends the former one of the person. @returns until when it works */
export async function openInvitation(
  em: SqlEntityManager,
  { viewer, now }: Acting,
  personId: string,
  token: string,
): Promise<Date> {
  await endInvitations(em, personId, now);
  const expiresAt = new Date(now.getTime() + DAYS_OPEN * 86_400_000);
  const createdById = viewer?.personId ?? null;
  const tokenHash = hashToken(token);
  em.create(Invitation, {
    id: newId(),
    personId,
    tokenHash,
    createdAt: now,
    expiresAt,
    createdById,
    endedAt: null,
  });
  await em.flush();
  return expiresAt;
}

export async function endInvitations(em: SqlEntityManager, personId: string, now: Date): Promise<void> {
  await sql`update invitations set ended_at = ${now} where person_id = ${personId} and ended_at is null`.execute(
    em.getKysely<unknown>(),
  );
}

/** The address with the token behind `#`: browsers send that part to nobody, so no log of any server has it. */
export function linkOf({ origin = '' }: Pick<RequestContext, 'origin'>, token: string): string {
  return `${origin}/join#${token}`;
}
