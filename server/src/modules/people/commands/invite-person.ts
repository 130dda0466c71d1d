import { normalisePhone } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import { SEALED_REPLY } from '../../../personal-data/sealed.js';
import { BadInput } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { insertRow } from '../../../sql/insert-row.js';
import { idempotently } from '../../../transition/idempotency.js';
import { recordChange } from '../../event/record-change.js';
import { isAccount, normaliseAccount } from '../account.js';
import { checkMemberships } from '../check-memberships.js';
import { writeMemberships } from '../held-memberships.js';
import type { InvitationLink } from '../invitation-link.js';
import { linkOf, openInvitation } from '../invitation-link.js';
import { beginChange } from '../person-for-change.js';
import type { MembershipStatement } from '../stated-membership.js';
import { statedMembership } from '../stated-membership.js';
import { hashToken, newToken } from '../token.js';

export interface InvitedPerson {
  readonly account: string;
  readonly name: string;
  readonly phone?: string | null;
  readonly memberships: readonly MembershipStatement[];
  readonly idempotencyKey?: string | null;
}

/**
 * Invites a person: an account without a password, and a one-time link by which the person sets one. The same key gives the
 * same link again, from the sealed reply.
 * @throws BadInput for an account that is taken or malformed, and for a membership that cannot be
 */
export async function invitePerson(
  context: RequestContext,
  input: InvitedPerson,
): Promise<InvitationLink & { readonly id: string }> {
  const { services } = context;
  const { vault, database } = services;
  const account = normaliseAccount(input.account);
  if (!isAccount(account)) throw new BadInput({ 'input.account': { problem: 'account' } });
  const made = newToken();
  const call = { operation: 'invitePerson', key: input.idempotencyKey, input };
  const reply = (id: string) => vault.encrypt(made, id, SEALED_REPLY);
  return database.transaction(async (em) => {
    const invite = (id: string) => writePerson(em, context, { ...input, id, account, token: made });
    const { id, replyCipher } = await idempotently(em, context, call, invite, newId, reply);
    const token = replyCipher == null ? made : vault.decrypt(replyCipher, id, SEALED_REPLY);
    return { id, token, link: linkOf(context, token), expiresAt: await expiryOf(em, token) };
  });
}

async function writePerson(
  em: SqlEntityManager,
  context: RequestContext,
  {
    id,
    account,
    name,
    phone,
    token,
    ...input
  }: InvitedPerson & { readonly id: string; readonly token: string },
): Promise<{ id: string }> {
  const { now, services } = context;
  const keeper = await beginChange(em, context);
  const memberships = input.memberships.map(statedMembership);
  await checkMemberships(em, keeper, memberships, [], 'input.memberships');
  // Without any, the person would be out of sight of the community that invites.
  if (keeper.role === 'COMMUNITY_STAFF' && memberships.length === 0)
    throw new BadInput({ 'input.memberships': { problem: 'required' } });
  const number = normalisePhone(phone ?? '');
  const person = {
    id,
    version: 1,
    account,
    name: name.trim(),
    status: 'INVITED',
    phoneCipher: sql`${number === undefined ? null : services.vault.encrypt(number, id, 'phone')}::text`,
    createdAt: now,
    isDemonstration: false,
  };
  const { numAffectedRows } = await sql`${insertRow('people', person)} on conflict do nothing`.execute(
    em.getKysely<unknown>(),
  );
  if (numAffectedRows !== 1n) throw new BadInput({ 'input.account': { problem: 'taken' } });
  await writeMemberships(em, id, { added: memberships, changed: [], removed: [] });
  await openInvitation(em, context, id, token);
  const details = { added: memberships };
  await recordChange(em, context, keeper.role, {
    noun: 'PERSON',
    id,
    action: 'INVITE',
    to: 'INVITED',
    details,
  });
  return { id };
}

async function expiryOf(em: SqlEntityManager, token: string): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select expires_at as at from invitations where token_hash = ${hashToken(token)}
  `.execute(em.getKysely<unknown>());
  return new Date(rows[0]?.at ?? Number.NaN);
}
