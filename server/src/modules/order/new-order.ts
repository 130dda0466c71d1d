import { CLAIM_LIMIT, deadline, finishLimit, RETURN_LIMIT } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import { nextNumber } from '../../database/number.js';
import type { Demand } from '../demand/demand.entity.js';
import { placedLike } from '../region/placed-record.js';
import { Order } from './order.entity.js';
import { orderPolicy } from './order.policy.js';

/** What the dispatcher decides. */
export type Terms = Pick<Order, 'id' | 'mode' | 'tier' | 'unitId' | 'resourceId' | 'note'>;

/** What an order has none of when it is made. */
const UNFINISHED = {
  claimedById: null,
  result: null,
  reworks: 0,
  urges: 0,
  returnReason: null,
  returnNote: null,
  proposedUnitId: null,
  claimedAt: null,
  completedAt: null,
  verifiedAt: null,
  returnedAt: null,
} as const;

/** Makes the order of a demand. All its clocks start now: one that sits unclaimed is late already. */
export async function newOrder(
  em: SqlEntityManager,
  { now, services: { calendar, config } }: Acting,
  demand: Demand,
  terms: Terms,
): Promise<Order> {
  const claim = deadline(now, CLAIM_LIMIT[demand.urgency], calendar);
  const finish = deadline(now, finishLimit(demand.urgency, terms.tier), calendar);
  return em.create(Order, {
    ...UNFINISHED,
    ...placedLike(demand),
    ...terms,
    number: await nextNumber(em, 'order', now, config.timeZone),
    status: orderPolicy.workflow.initial,
    demandId: demand.id,
    demandKind: demand.kind,
    categoryCode: demand.categoryCode,
    urgency: demand.urgency,
    isRuling: demand.awaitsRuling,
    offeredAt: now,
    claimBy: claim.dueAt,
    returnBy: deadline(now, RETURN_LIMIT, calendar).dueAt,
    finishBy: finish.dueAt,
    finishSoonAt: finish.dueSoonAt,
    ...claim,
    isDemonstration: demand.isDemonstration,
  });
}
