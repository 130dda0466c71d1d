import { deadline, demandWaitsFor, orderWaitsFor, STEP_LIMIT } from '@lindan/shared';

import type { Acting } from '../../actor.js';
import type { Order } from '../order/order.entity.js';
import type { Demand } from './demand.entity.js';

/**
 * Says whom a demand waits for from now on, and until when: one day of work for each step before the dispatch.
 * The resident is given no deadline.
 */
export function startWaiting(demand: Demand, acting: Pick<Acting, 'now' | 'services'>): void {
  const party = demandWaitsFor(demand.status, {
    isAboveGrid: demand.gridId === null,
    awaitsRuling: demand.awaitsRuling,
  });
  if (party === 'ORDER') throw new Error(`${demand.number} waits for whom its order waits for`);
  const due =
    party === null || party === 'RESIDENT'
      ? null
      : deadline(acting.now, STEP_LIMIT[demand.urgency], acting.services.calendar);
  demand.waitsFor = party;
  demand.waitsUnitId = null;
  demand.dueAt = due?.dueAt ?? null;
  demand.dueSoonAt = due?.dueSoonAt ?? null;
}

/** A dispatched demand waits for whom its order waits for, by the order's running deadline. */
export function waitForOrder(demand: Demand, order: Order): void {
  demand.waitsFor = orderWaitsFor(order.status, order.unitId !== null);
  demand.waitsUnitId = demand.waitsFor === 'UNIT' ? order.unitId : null;
  demand.dueAt = order.dueAt;
  demand.dueSoonAt = order.dueSoonAt;
}
