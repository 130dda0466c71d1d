import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { SessionKind } from '../../../context/session-check.js';
import { AccountDisabled, WrongPassword } from '../../../refusal.js';
import { rowOf } from '../../../sql/row.js';
import { accountForm, hasAccount } from '../account.js';
import { knownBrowserOf, newMark, withMark } from '../known-browser.js';
import type { LoginFrom } from '../login-limits.js';
import { countFailedLogin, countLogin, forgetLogin } from '../login-limits.js';
import type { OpenedSession } from '../open-session.js';
import { openSession } from '../open-session.js';
import { isPasswordOf } from '../password.js';

export interface Credentials {
  readonly account: string;
  readonly password: string;
}

/** An account as it is signed in to. */
interface Found {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
}

/** A new session, with the marks that the browser is to keep (known-browser.ts). */
interface LoggedIn extends OpenedSession {
  readonly browserMarks: readonly string[];
}

/**
 * Opens a session with an account's password.
 * @throws WrongPassword the same for an account that is unknown or without a password yet, in the same time
 * @throws AccountDisabled only after the right password, so that nobody else learns of it
 * @throws TooOften after repeated failures from here, whether the password is right or not
 */
export async function logIn(
  { account: typed, password }: Credentials,
  kind: SessionKind,
  acting: Pick<Acting, 'now' | 'services'>,
  from: LoginFrom,
): Promise<LoggedIn> {
  const { database, limiters, vault } = acting.services;
  const account = accountForm(typed);
  const { rows } = await sql<Found>`
    select id, status = 'DISABLED' as "isDisabled", password_hash as "passwordHash" from people p where ${hasAccount(rowOf('p'), account)}
  `.execute(database.kysely);
  const { id, passwordHash, isDisabled } = rows[0] ?? { id: '', passwordHash: null, isDisabled: false };
  const marks = from.browserMarks;
  const knownBrowser = passwordHash === null ? undefined : knownBrowserOf(vault, marks, { id, passwordHash });
  const login = { account, address: from.address, knownBrowser };
  await countLogin(limiters, login);
  const isRight = await isPasswordOf(passwordHash, password);
  if (passwordHash === null || !isRight) {
    await countFailedLogin(limiters, login);
    throw new WrongPassword();
  }
  await forgetLogin(limiters, login);
  if (isDisabled) throw new AccountDisabled();
  const person = { id, passwordHash };
  const opened = await database.transaction(async (em) => {
    await assertUnchanged(em, person);
    return openSession(em, acting, id, kind);
  });
  return { ...opened, browserMarks: withMark(vault, marks, person, newMark(vault, person)) };
}

/**
 * Verifying takes its time. A password that ended meanwhile, or a person disabled meanwhile, opens no session.
 * @throws WrongPassword
 */
async function assertUnchanged(
  em: SqlEntityManager,
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string },
): Promise<void> {
  const { rows } = await sql`
    select from people where id = ${id} and status = 'ACTIVE' and password_hash = ${passwordHash} for share
  `.execute(em.getKysely<unknown>());
  if (rows.length === 0) throw new WrongPassword();
}
