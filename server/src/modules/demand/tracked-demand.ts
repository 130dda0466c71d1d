import { timingSafeEqual } from 'node:crypto';

import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { RequestContext } from '../../context/request-context.js';
import type { Vault } from '../../personal-data/vault.js';
import { NotFound } from '../../refusal.js';
import { Demand } from './demand.entity.js';
import { lockDemandNumbered } from './demand.repository.js';
import { normaliseTrackingCode } from './tracking-code.js';

/** What a resident knows of his demand. */
export interface Tracking {
  readonly number: string;
  readonly trackingCode: string;
}

/** A number as it is stored, however it was typed. */
export function normaliseNumber(number: string): string {
  return number.trim().toUpperCase();
}

/**
 * Counts a try, a right one too: a code is worth guessing. Before any transaction, since counting takes a connection of
 * its own.
 * @throws TooOften
 */
export async function countTry(
  { address, services: { limiters } }: RequestContext,
  tracking: Tracking,
): Promise<void> {
  await limiters.consume('trackingByAddress', address);
  await limiters.consume('trackingByNumber', normaliseNumber(tracking.number));
}

/** Whether a code is the one of which the hash is kept. */
export function isCode(vault: Vault, code: string, keptHash: string): boolean {
  const given = Buffer.from(vault.lookupHash('trackingCode', normaliseTrackingCode(code)));
  const kept = Buffer.from(keptHash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/**
 * Locks the demand that a resident stated, and finds the one that he follows: another where his was merged.
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
