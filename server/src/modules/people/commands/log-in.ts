import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { SessionKind } from '../../../context/session-check.js';
import { WrongPassword } from '../../../refusal.js';
import { normaliseAccount } from '../account.js';
import type { OpenedSession } from '../open-session.js';
import { openSession } from '../open-session.js';
import { isPasswordOf } from '../password.js';

export interface Credentials {
  readonly account: string;
  readonly password: string;
}

/**
 * Opens a session for whoever knows the account's password. After repeated failures the account is locked for a
 * while, and so is the address they came from.
 * @throws WrongPassword the same for an unknown account, in the same time
 * @throws TooOften while locked, whether the password is right or not
 */
export async function logIn(
  { account: typed, password }: Credentials,
  kind: SessionKind,
  acting: Pick<Acting, 'now' | 'services'>,
  address: string,
): Promise<OpenedSession> {
  const { database, limiters } = acting.services;
  const account = normaliseAccount(typed);
  const refuseLocked = async (): Promise<void> => {
    await limiters.check('loginByAccount', account);
    await limiters.check('loginByAddress', address);
  };
  await refuseLocked();
  const { rows } = await sql<{ id: string; password_hash: string }>`
    select id, password_hash from people where account = ${account}
  `.execute(database.kysely);
  const person = rows[0];
  const isRight = await isPasswordOf(person?.password_hash ?? null, password);
  if (person === undefined || !isRight) {
    await limiters.consume('loginByAccount', account);
    await limiters.consume('loginByAddress', address);
    throw new WrongPassword();
  }
  // Asked again: a thousand guesses sent at once are not counted before they are answered.
  await refuseLocked();
  await limiters.forget('loginByAccount', account);
  return database.transaction((em) => openSession(em, acting, person.id, kind));
}
