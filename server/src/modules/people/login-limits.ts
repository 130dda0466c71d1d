import { setTimeout as wait } from 'node:timers/promises';

import type { RequestContext } from '../../context/request-context.js';
import type { Limiters } from '../../limits/limiters.js';

/** From where somebody logs in. */
export type LoginFrom = Pick<RequestContext, 'address' | 'browserMarks'>;

/** A login that counts: an account from an address, or from a browser in which its person has signed in before. */
export interface CountedLogin {
  readonly account: string;
  readonly address: string;
  readonly knownBrowser: string | undefined;
}

const FIRST_WAIT_MS = 250;
/** Failures after which the wait doubles. */
const DOUBLES_EVERY = 8;
const LONGEST_WAIT_MS = 4_000;

/**
 * Counts a login before its password is verified, so that concurrent guesses do not slip through; a right password takes the
 * count back. Failures count for account and address together, so a stranger locks out nobody. The account as a whole only
 * slows down, and known browsers go on at once.
 * @throws TooOften
 */
export async function countLogin(limiters: Limiters, login: CountedLogin): Promise<void> {
  await limiters.consume('loginByAccount', keyOf(login));
  if (login.knownBrowser !== undefined) return;
  await limiters.check('loginByAddress', login.address);
  const waitMs = waitAfter(await limiters.excess('loginFromAnywhere', login.account));
  if (waitMs > 0) await wait(waitMs);
}

/**
 * Counts a wrong password.
 * @throws TooOften when the address has failed too often
 */
export async function countFailedLogin(limiters: Limiters, login: CountedLogin): Promise<void> {
  if (login.knownBrowser !== undefined) return;
  await limiters.note('loginFromAnywhere', login.account);
  await limiters.consume('loginByAddress', login.address);
}

/**
 * Takes the count of a right password back.
 * @throws TooOften when the address has failed too often meanwhile: concurrent guesses pass the first check together
 */
export async function forgetLogin(limiters: Limiters, login: CountedLogin): Promise<void> {
  if (login.knownBrowser === undefined) await limiters.check('loginByAddress', login.address);
  await limiters.forget('loginByAccount', keyOf(login));
}

/** @returns milliseconds, for failures beyond the limit */
export function waitAfter(failures: number): number {
  if (failures === 0) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.floor(failures / DOUBLES_EVERY));
}

function keyOf({ account, address, knownBrowser }: CountedLogin): string {
  return `${account} ${knownBrowser ?? address}`;
}
