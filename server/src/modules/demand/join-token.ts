import type { Vault } from '../../personal-data/vault.js';
import { Undecipherable } from '../../personal-data/vault.js';
import { isId } from '../../sql/id.js';

/** A look-alike is shown while a demand is being typed: its token holds for a day. */
const HOLDS_MS = 24 * 3_600_000;
const PURPOSE = 'joinToken';

/**
 * A token that lets a resident join a demand without its number: the demand and an expiry, encrypted. Two tokens of one demand differ,
 * so a stranger cannot tell that two look-ups found the same one.
 */
export function newJoinToken(vault: Vault, demandId: string, now: Date): string {
  return vault.encrypt(`${demandId}.${now.getTime() + HOLDS_MS}`, PURPOSE, PURPOSE);
}

/** The demand of a token; undefined for a token that is not ours or has expired. */
export function demandOfToken(vault: Vault, token: string, now: Date): string | undefined {
  const [demandId = '', expiry = ''] = contentOf(vault, token).split('.');
  return isId(demandId) && Number(expiry) >= now.getTime() ? demandId : undefined;
}

/** Empty for a token that is not ours. */
function contentOf(vault: Vault, token: string): string {
  try {
    return vault.decrypt(token, PURPOSE, PURPOSE);
  } catch (error) {
    if (error instanceof Undecipherable) return '';
    throw error;
  }
}
