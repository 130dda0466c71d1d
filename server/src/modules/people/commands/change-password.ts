import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import { BadInput, NotSignedIn } from '../../../refusal.js';
import { endSessions } from '../end-sessions.js';
import { hashPassword, isPasswordOf } from '../password.js';
import { Person } from '../person.entity.js';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Sets a new password and ends every session of the person, this one too, so that a stolen password is worthless
 * afterwards.
 * @throws BadInput when the current password is wrong
 * @throws TooOften after repeated failures of this session
 */
export async function changePassword(change: PasswordChange, context: RequestContext): Promise<void> {
  const { viewer, services } = context;
  if (viewer === null) throw new NotSignedIn();
  const { database, limiters, announcer } = services;
  // Counted for this session, so that failures elsewhere do not count against it.
  const tries = `${viewer.account} ${context.sessionHash}`;
  await limiters.consume('loginByAccount', tries);
  // Hashing is slow. It runs before the transaction, so that no connection waits for it.
  const { rows } = await sql<{ password_hash: string | null }>`
    select password_hash from people where id = ${viewer.personId}
  `.execute(database.kysely);
  const passwordHash = rows[0]?.password_hash ?? null;
  if (passwordHash === null || !(await isPasswordOf(passwordHash, change.currentPassword))) {
    throw new BadInput({ 'input.currentPassword': { problem: 'invalid' } });
  }
  await limiters.forget('loginByAccount', tries);
  const newHash = await hashPassword(change.newPassword);
  const ended = await database.transaction(async (em) => {
    const changed = await em.nativeUpdate(
      Person,
      { id: viewer.personId, passwordHash },
      { passwordHash: newHash },
    );
    // Lost race: a concurrent change replaced the current password.
    if (changed === 0) throw new BadInput({ 'input.currentPassword': { problem: 'invalid' } });
    return endSessions(em, viewer.personId);
  });
  await announcer.sessionsEnded(ended);
  context.setSessionCookie?.(null);
}
