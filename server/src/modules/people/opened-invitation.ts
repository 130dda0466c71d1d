import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import { BadInput } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import type { MadeLink } from './link-right.js';
import { assertMayStillLetIn } from './link-right.js';
import { hashIfToken } from './token.js';

/** A link that works now, and the person that it lets in. */
export interface OpenedInvitation extends MadeLink {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly expiresAt: Date;
}

/**
 * The invitation of a token.
 * @throws BadInput for a token that is none, one that was used or replaced, one that came too late, and one whose maker could not
 * make it any more
 */
export async function invitationOf(
  kysely: Kysely<unknown>,
  token: string,
  now: Date,
  today: Sql,
): Promise<OpenedInvitation> {
  const { rows } = await sql<OpenedInvitation & { readonly endedAt: Date | null }>`
    select i.id, i.person_id as "personId", p.name, p.account, i.expires_at as "expiresAt", i.ended_at as "endedAt",
      i.created_by_id as "createdById"
    from invitations i join people p on p.id = i.person_id
    where i.token_hash = ${hashIfToken(token)}
  `.execute(kysely);
  const [found] = rows;
  if (found === undefined) throw new BadInput({ token: { problem: 'unknown' } });
  const { endedAt, ...invitation } = found;
  if (endedAt !== null) throw new BadInput({ token: { problem: 'endedLink' } });
  const expiresAt = new Date(invitation.expiresAt);
  if (expiresAt <= now) throw new BadInput({ token: { problem: 'lateLink' } });
  await assertMayStillLetIn(kysely, invitation, today);
  return { ...invitation, expiresAt };
}
