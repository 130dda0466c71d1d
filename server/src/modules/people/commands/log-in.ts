import type { SqlEntityManager } from '@mikro-orm/postgresql';
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
 * Opens a session with an account's password. Repeated failures lock the account and the client's address for a while.
 * @throws WrongPassword the same for an account that is unknown, disabled or without a password yet, in the same time
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
  const { rows } = await sql<{ id: string; password_hash: string | null }>`
    select id, case when status = 'ACTIVE' then password_hash end as password_hash from people where account = ${account}
  `.execute(database.kysely);
  const person = rows[0];
  const isRight = await isPasswordOf(person?.password_hash ?? null, password);
  if (person === undefined || !isRight) {
    await limiters.consume('loginByAccount', account);
    await limiters.consume('loginByAddress', address);
    throw new WrongPassword();
  }
  // Checked again: concurrent guesses all pass the first check before any of them is counted.
  await refuseLocked();
  await limiters.forget('loginByAccount', account);
  return database.transaction(async (em) => {
    await assertUnchanged(em, person);
    return openSession(em, acting, person.id, kind);
  });
}

/**
 * Verifying takes its time. A password that ended meanwhile, or a person disabled meanwhile, opens no session.
 * @throws WrongPassword
 */
async function assertUnchanged(
  em: SqlEntityManager,
  { id, password_hash }: { readonly id: string; readonly password_hash: string | null },
): Promise<void> {
  const { rows } = await sql`
    select from people where id = ${id} and status = 'ACTIVE' and password_hash = ${password_hash} for share
  `.execute(em.getKysely<unknown>());
  if (rows.length === 0) throw new WrongPassword();
}
