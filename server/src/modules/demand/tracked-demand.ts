import { timingSafeEqual } from 'node:crypto';

import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { RequestContext } from '../../context/request-context.js';
import type { Vault } from '../../personal-data/vault.js';
import { NotFound } from '../../refusal.js';
import { Demand } from './demand.entity.js';
import { lockDemandNumbered } from './demand.repository.js';
import { normaliseTrackingCode } from './tracking-code.js';

/** The resident's credentials for one demand. */
export interface Tracking {
  readonly number: string;
  readonly trackingCode: string;
}

/** The stored form of a number: trimmed, in upper case. */
export function normaliseNumber(number: string): string {
  return number.trim().toUpperCase();
}

/**
 * Consumes the rate limits, for a right code too: codes must not be guessable. Runs before any transaction, since the
 * limiter takes a connection of its own.
 * @throws TooOften
 */
export async function countTry(
  { address, services: { limiters } }: RequestContext,
  tracking: Tracking,
): Promise<void> {
  await limiters.consume('trackingByAddress', address);
  await limiters.consume('trackingByNumber', normaliseNumber(tracking.number));
}

/** Compares a code with the stored hash, in constant time. */
export function isCode(vault: Vault, code: string, keptHash: string): boolean {
  const hash = Buffer.from(vault.lookupHash('trackingCode', normaliseTrackingCode(code)));
  const kept = Buffer.from(keptHash);
  return hash.length === kept.length && timingSafeEqual(hash, kept);
}

/**
 * Locks the demand of a tracking code and finds the demand that it follows, the merge target if it was merged.
 * @throws NotFound when the number or the code is wrong
 */
export async function lockTracked(
  em: SqlEntityManager,
  { services: { vault } }: RequestContext,
  { number, trackingCode }: Tracking,
): Promise<{ stated: Demand; followed: Demand }> {
  const stated = await lockDemandNumbered(em, normaliseNumber(number));
  if (!isCode(vault, trackingCode, stated.trackingHash)) throw new NotFound();
  const { mergedIntoId } = stated;
  const followed = mergedIntoId === null ? stated : await em.findOneOrFail(Demand, { id: mergedIntoId });
  return { stated, followed };
}
