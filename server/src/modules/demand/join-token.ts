import { timingSafeEqual } from 'node:crypto';

import type { Vault } from '../../personal-data/vault.js';
import { isId } from '../../sql/id.js';

/** A look-alike is shown while a demand is being typed: its token holds for a day. */
const HOLDS_MS = 24 * 3_600_000;

/** A token that lets a resident join a demand without its number: the demand and an expiry, signed with the lookup key. */
export function newJoinToken(vault: Vault, demandId: string, now: Date): string {
  const content = `${demandId}.${(now.getTime() + HOLDS_MS).toString(36)}`;
  return `${content}.${signatureOf(vault, content)}`;
}

/** The demand of a token; undefined for a token that is not ours or has expired. */
export function demandOfToken(vault: Vault, token: string, now: Date): string | undefined {
  const [demandId = '', expiry = '', signature = ''] = token.split('.');
  const expected = Buffer.from(signatureOf(vault, `${demandId}.${expiry}`));
  const presented = Buffer.from(signature);
  if (presented.length !== expected.length || !timingSafeEqual(presented, expected)) return undefined;
  return isId(demandId) && Number.parseInt(expiry, 36) >= now.getTime() ? demandId : undefined;
}

function signatureOf(vault: Vault, content: string): string {
  return vault.lookupHash('joinToken', content);
}
