import { timingSafeEqual } from 'node:crypto';

import type { Vault } from '../../personal-data/vault.js';
import { newToken } from './token.js';

/** People who share a computer; the one that signed in longest ago falls out. */
const MOST_PEOPLE = 5;
/** The cookie of a browser that nobody signed in with for so long ends. */
export const MARK_DAYS = 180;

/** A password of a person, which marks are bound to. */
interface Secret {
  readonly id: string;
  readonly passwordHash: string;
}

/**
 * A mark for a browser in which a person signed in: a random id and a MAC. It opens nothing. It only keeps failures from
 * elsewhere from counting against this browser, and ends with the password.
 */
export function newMark(vault: Vault, person: Secret): string {
  const id = newToken();
  return `${id}.${macOf(vault, person, id)}`;
}

/** The id of the browser, if one of its marks is the person's. */
export function knownBrowserOf(vault: Vault, marks: readonly string[], person: Secret): string | undefined {
  return marks
    .map((mark) => mark.split('.') as [string, string?])
    .find(([id, mac]) => isEqual(mac ?? '', macOf(vault, person, id)))?.[0];
}

/** The marks of a browser with a new one, without an older one of the same person. */
export function withMark(
  vault: Vault,
  marks: readonly string[],
  person: Secret,
  mark: string,
): readonly string[] {
  const others = marks.filter((one) => knownBrowserOf(vault, [one], person) === undefined);
  return [mark, ...others].slice(0, MOST_PEOPLE);
}

function macOf(vault: Vault, { id, passwordHash }: Secret, browser: string): string {
  return vault.lookupHash('browser', `${id}\n${passwordHash}\n${browser}`);
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
