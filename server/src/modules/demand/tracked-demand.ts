import { timingSafeEqual } from 'node:crypto';

import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { RequestContext } from '../../graphql/context.js';
import { NotFound } from '../../refusal.js';
import { Demand } from './demand.entity.js';
import { lockDemands } from './demand.repository.js';
import { normaliseTrackingCode } from './tracking-code.js';

/** What a resident knows of his demand. */
export interface Tracking {
  readonly number: string;
  readonly trackingCode: string;
}

/**
 * Finds the demand whose number and code these are. Tries are counted, right ones too: a code is worth guessing.
 * @throws NotFound when the number or the code is wrong, TooOften
 */
export async function findTracked(
  em: SqlEntityManager,
  context: RequestContext,
  tracking: Tracking,
): Promise<Demand> {
  const number = tracking.number.trim().toUpperCase();
  const { limiters, vault } = context.services;
  await limiters.consume('trackingByAddress', context.address);
  await limiters.consume('trackingByNumber', number);
  const demand = await em.findOne(Demand, { number });
  const given = Buffer.from(vault.lookupHash('trackingCode', normaliseTrackingCode(tracking.trackingCode)));
  const kept = Buffer.from(demand?.trackingHash ?? '');
  if (demand === null || given.length !== kept.length || !timingSafeEqual(given, kept)) throw new NotFound();
  return demand;
}

/** The demand that was stated, and the one that is followed: another where it was merged. Both locked. */
export async function lockTracked(
  em: SqlEntityManager,
  context: RequestContext,
  tracking: Tracking,
): Promise<{ stated: Demand; followed: Demand }> {
  const found = await findTracked(em, context, tracking);
  const [stated, followed] = await lockDemands(em, found.id, found.mergedIntoId ?? found.id);
  return { stated, followed };
}
