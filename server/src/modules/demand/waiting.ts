import type { DemandStatus, Urgency, WaitingParty } from '@lindan/shared';
import { deadline, demandWaitsFor, ORDER_STATUSES, orderWaitsFor, STEP_LIMIT } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import type { Order } from '../order/order.entity.js';
import type { Demand } from './demand.entity.js';

/** What the rules of waiting ask of a demand, and what they set. */
type WaitingDemand = Pick<
  Demand,
  'id' | 'status' | 'urgency' | 'gridId' | 'awaitsRuling' | 'waitsFor' | 'waitsUnitId' | 'dueAt' | 'dueSoonAt'
>;

/**
 * Says whom a demand waits for from now on, and until when: one day of work for each step before the dispatch.
 * The resident is given no deadline.
 */
export function startWaiting(demand: WaitingDemand, acting: Pick<Acting, 'now' | 'services'>): void {
  const party = demandWaitsFor(demand.status, {
    isAboveGrid: demand.gridId === null,
    awaitsRuling: demand.awaitsRuling,
  });
  if (party === 'ORDER') throw new Error(`${demand.id} waits for whom its order waits for`);
  const due = dueFrom(party, demand.urgency, acting);
  demand.waitsFor = party;
  demand.waitsUnitId = null;
  demand.dueAt = due?.dueAt ?? null;
  demand.dueSoonAt = due?.dueSoonAt ?? null;
}

function dueFrom(
  party: WaitingParty | null,
  urgency: Urgency,
  { now, services }: Pick<Acting, 'now' | 'services'>,
): ReturnType<typeof deadline> | null {
  return party === null || party === 'RESIDENT'
    ? null
    : deadline(now, STEP_LIMIT[urgency], services.calendar);
}

/** As {@link startWaiting}, for a demand of which it is not known yet whether its place lies in a grid: it waits as long in either. */
export function firstWait(
  { status, urgency }: Pick<Demand, 'status' | 'urgency'>,
  acting: Pick<Acting, 'now' | 'services'>,
) {
  const waitsInGrid = partyOfStep(status, false);
  const due = dueFrom(waitsInGrid, urgency, acting);
  return {
    waitsInGrid,
    waitsAboveGrid: partyOfStep(status, true),
    waitsUnitId: null,
    dueAt: due?.dueAt ?? null,
    dueSoonAt: due?.dueSoonAt ?? null,
  };
}

/** Who has to take the next step of a demand that is on its way to the dispatch. */
function partyOfStep(status: DemandStatus, isAboveGrid: boolean): WaitingParty {
  const party = demandWaitsFor(status, { isAboveGrid, awaitsRuling: false });
  if (party === null || party === 'ORDER' || party === 'RESIDENT')
    throw new Error(`${status} waits for no step`);
  return party;
}

/** A dispatched demand waits for whom its order waits for, by the order's running deadline. */
export function waitForOrder(demand: Demand, order: Order): void {
  demand.waitsFor = orderWaitsFor(order.status, order.unitId !== null);
  demand.waitsUnitId = demand.waitsFor === 'UNIT' ? order.unitId : null;
  demand.dueAt = order.dueAt;
  demand.dueSoonAt = order.dueSoonAt;
}

/** {@link orderWaitsFor}, asked of an order's row. */
function partyOfOrder(order: Row): Sql {
  const cases = ORDER_STATUSES.map((status) => {
    const [held, free] = [true, false].map((hasUnit) => sql.lit(orderWaitsFor(status, hasUnit)));
    return sql`when ${sql.lit(status)} then case when ${order.col('unit_id')} is null then ${free} else ${held} end`;
  });
  return sql`case ${order.col('status')} ${sql.join(cases, sql` `)} end`;
}

/**
 * {@link waitForOrder} for orders that a statement changes. Only where something changes: a version is raised for a
 * reason.
 */
export function letDemandsWait(orders: Row): Sql {
  const unitId = orders.col('unit_id');
  const waiting = sql`whom.party, whom.unit_id, ${orders.col('due_at')}, ${orders.col('due_soon_at')}`;
  return sql`
    update demands d set version = d.version + 1, (waits_for, waits_unit_id, due_at, due_soon_at) = row(${waiting})
    from ${sql.table(orders.alias)}, lateral (
      select asked.party, case when asked.party = 'UNIT' then ${unitId} end as unit_id
      from (select ${partyOfOrder(orders)} as party offset 0) asked
    ) whom
    where d.id = ${orders.col('demand_id')}
      and (d.waits_for, d.waits_unit_id, d.due_at, d.due_soon_at) is distinct from (${waiting})
  `;
}
