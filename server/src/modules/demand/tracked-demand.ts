import { timingSafeEqual } from 'node:crypto';

import type { TrackingPair } from '@lindan/shared';
import { normaliseTrackingCode, trackingPairOf } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Vault } from '../../personal-data/vault.js';
import { NotFound } from '../../refusal.js';
import type { Demand } from './demand.entity.js';
import { lockDemand } from './demand.repository.js';

/** The resident's credentials for one demand, as they were typed: in any form, swapped, or both in one field. */
export type Tracking = TrackingPair;

/** The credentials that were meant. */
export function readTracking({ number, trackingCode }: Tracking): TrackingPair {
  return trackingPairOf(number, trackingCode);
}

/**
 * Runs what a tracking code opens. Only wrong codes count: for the number from this address, and for the address. They are
 * counted before they are compared, so that concurrent guesses do not slip through, and a right code takes its count back.
 * Strangers elsewhere shut out nobody. Counting uses a connection of its own, so it is outside of any transaction.
 * @param work throws NotFound for a wrong number or code
 * @throws TooOften
 */
export async function countingTries<T>(
  { address, services: { limiters } }: RequestContext,
  tracking: Tracking,
  work: () => Promise<T>,
): Promise<T> {
  const tries = `${readTracking(tracking).number} ${address}`;
  await limiters.check('trackingByAddress', address);
  await limiters.consume('trackingByNumber', tries);
  // A count that cannot be taken back ends by itself; the work is done.
  const takeBack = (): Promise<void> => limiters.forget('trackingByNumber', tries).catch(() => undefined);
  try {
    const done = await work();
    await takeBack();
    return done;
  } catch (error) {
    if (error instanceof NotFound) await limiters.consume('trackingByAddress', address);
    else await takeBack();
    throw error;
  }
}

/** Compares a code with the stored hash, in constant time. */
export function isCode(vault: Vault, code: string, keptHash: string): boolean {
  const hash = Buffer.from(vault.lookupHash('trackingCode', normaliseTrackingCode(code)));
  const kept = Buffer.from(keptHash);
  return hash.length === kept.length && timingSafeEqual(hash, kept);
}

/** A requester by number and code: of a demand, or a neighbour that backs one. */
export interface Tracked {
  readonly number: string;
  /** The demand that the requester stated or backs. */
  readonly demandId: string;
  /** Null for the requester of the demand itself. */
  readonly backerId: string | null;
  readonly isWithdrawn: boolean;
  /** The demand that the requester follows: the stated or backed one, or the one that it was merged into. Locked. */
  readonly followed: Demand;
}

interface Found {
  readonly number: string;
  readonly demandId: string;
  readonly backerId: string | null;
  readonly hash: string;
  readonly mergedIntoId: string | null;
}

/**
 * Finds the requester of a tracking code and locks the demand that is followed. Every act of a requester takes this one lock, so
 * two of them are never taken at once.
 * @throws NotFound when the number or the code is wrong
 */
export async function lockTracked(
  em: SqlEntityManager,
  { services: { vault } }: RequestContext,
  tracking: Tracking,
): Promise<Tracked> {
  const { number, trackingCode } = readTracking(tracking);
  const found = await requesterNumbered(em, number);
  if (found === undefined || !isCode(vault, trackingCode, found.hash)) throw new NotFound();
  const demand = await lockDemand(em, found.mergedIntoId ?? found.demandId);
  // A merge may have been committed between the look-up and the lock.
  const followed = demand.mergedIntoId === null ? demand : await lockDemand(em, demand.mergedIntoId);
  const { demandId, backerId } = found;
  const isWithdrawn = await hasWithdrawn(em, found);
  return { number: found.number, demandId, backerId, isWithdrawn, followed };
}

/** The requester is that of the demand itself, neither merged into it nor backing it. */
export function isLead({ demandId, backerId, followed }: Tracked): boolean {
  return backerId === null && demandId === followed.id;
}

async function requesterNumbered(em: SqlEntityManager, number: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select d.number, d.id as "demandId", null as "backerId", d.tracking_hash as hash, d.merged_into_id as "mergedIntoId"
    from demands d where d.number = ${number}
    union all
    select b.number, b.demand_id, b.id, b.tracking_hash, d.merged_into_id
    from backers b join demands d on d.id = b.demand_id where b.number = ${number}
  `.execute(em.getKysely<unknown>());
  return rows[0];
}

/** Read under the lock of the followed demand. */
async function hasWithdrawn(em: SqlEntityManager, { demandId, backerId }: Found): Promise<boolean> {
  const { rows } = await (backerId === null
    ? sql<{ at: unknown }>`select withdrawn_at as at from demands where id = ${demandId}`
    : sql<{ at: unknown }>`select withdrawn_at as at from backers where id = ${backerId}`
  ).execute(em.getKysely<unknown>());
  return rows[0]?.at != null;
}
