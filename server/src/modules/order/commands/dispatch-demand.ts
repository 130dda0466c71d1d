import type { OrderMode, Tier } from '@lindan/shared';
import { CLAIM_LIMIT, deadline, finishLimit, RETURN_LIMIT } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../actor.js';
import { newId } from '../../../database/identity.js';
import { nextNumber } from '../../../database/number.js';
import { idempotently } from '../../../graphql/idempotency.js';
import { BadInput } from '../../../refusal.js';
import { permitDemandStep } from '../../demand/change-demand.js';
import { lockDemand } from '../../demand/demand.repository.js';
import { waitForOrder } from '../../demand/waiting.js';
import { recordEvent } from '../../event/record-event.js';
import { placedLike } from '../../region/placed-record.js';
import { takeCapacity } from '../../resource/commands/take-capacity.js';
import { offeredResource } from '../../resource/offered-resource.js';
import { existingUnit } from '../../unit/existing-unit.js';
import { Order } from '../order.entity.js';
import { orderPolicy } from '../order.policy.js';

export interface Dispatch {
  readonly demandId: string;
  readonly mode: OrderMode;
  readonly unitId?: string | null;
  readonly resourceId?: string | null;
  readonly coUnitIds?: readonly string[] | null;
  readonly tier?: Tier | null;
  readonly note?: string | null;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/** What settles an ordinary matter: the department whose duty it is. */
const USUAL_TIER: Tier = 'DEPARTMENT';

/**
 * 派单: a listed demand becomes an order, to one unit or in the claim hall. After two returns it is the street that
 * dispatches; that is its ruling, to one unit, and cannot be returned.
 * @returns the order's id
 */
export async function dispatchDemand(acting: Acting, input: Dispatch): Promise<string> {
  const { id } = await acting.services.database.transaction((em) =>
    idempotently(
      em,
      acting,
      { operation: 'dispatchDemand', key: input.idempotencyKey, input },
      async (orderId) => {
        await offer(em, acting, orderId, input);
        return { id: orderId };
      },
      newId,
    ),
  );
  acting.services.announcer.announce([id]);
  return id;
}

async function offer(em: SqlEntityManager, acting: Acting, id: string, input: Dispatch): Promise<void> {
  const { now, services } = acting;
  const demand = await lockDemand(em, input.demandId);
  const step = await permitDemandStep(em, demand, 'DISPATCH', input.version, acting);
  const isRuling = demand.awaitsRuling;
  refuseWrongMode(input, isRuling);
  const unitId = input.unitId == null ? null : await existingUnit(em, input.unitId);
  const coUnitIds = await existingCoUnits(em, input.coUnitIds ?? [], unitId);
  if (input.resourceId != null) {
    await offeredResource(em, input.resourceId, demand);
    await takeCapacity(em, input.resourceId, now, services.config.timeZone);
  }
  const tier = input.tier ?? USUAL_TIER;
  const claim = deadline(now, CLAIM_LIMIT[demand.urgency], services.calendar);
  const finish = deadline(now, finishLimit(demand.urgency, tier), services.calendar);
  const order = em.create(Order, {
    ...unfinished,
    ...placedLike(demand),
    id,
    number: await nextNumber(em, 'order', now, services.config.timeZone),
    status: orderPolicy.workflow.initial,
    mode: input.mode,
    tier,
    demandId: demand.id,
    demandKind: demand.kind,
    categoryCode: demand.categoryCode,
    urgency: demand.urgency,
    unitId,
    resourceId: input.resourceId ?? null,
    note: input.note?.trim() ?? null,
    isRuling,
    offeredAt: now,
    claimBy: claim.dueAt,
    returnBy: deadline(now, RETURN_LIMIT, services.calendar).dueAt,
    finishBy: finish.dueAt,
    finishSoonAt: finish.dueSoonAt,
    ...claim,
    isDemonstration: demand.isDemonstration,
  });
  em.persist(order);
  const from = demand.status;
  demand.status = step.to;
  demand.awaitsRuling = false;
  waitForOrder(demand, order);
  // The order's row has to be there before what names it; entities here know each other by id only.
  await em.flush();
  const details = { mode: input.mode, tier, unitId, coUnitIds, resourceId: order.resourceId, isRuling };
  recordEvent(em, {
    at: now,
    by: step.by,
    action: 'DISPATCH',
    from,
    to: step.to,
    note: order.note,
    of: { demandId: demand.id },
    details,
  });
  recordEvent(em, {
    at: now,
    by: step.by,
    action: 'OFFER',
    from: null,
    to: order.status,
    of: { demandId: demand.id, orderId: id },
    details,
  });
  await addCoUnits(em, id, coUnitIds);
}

/** What an order has none of when it is made. */
const unfinished = {
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

function refuseWrongMode({ mode, unitId }: Dispatch, isRuling: boolean): void {
  if (mode === 'ASSIGNED' && unitId == null) throw new BadInput({ 'input.unitId': { problem: 'required' } });
  if (mode === 'OPEN' && unitId != null) throw new BadInput({ 'input.unitId': { problem: 'invalid' } });
  // A ruling says who is responsible; the claim hall says nobody.
  if (mode === 'OPEN' && isRuling) throw new BadInput({ 'input.mode': { problem: 'invalid' } });
}

async function existingCoUnits(
  em: SqlEntityManager,
  ids: readonly string[],
  leadId: string | null,
): Promise<readonly string[]> {
  const distinct = [...new Set(ids)];
  if (leadId !== null && distinct.includes(leadId))
    throw new BadInput({ 'input.coUnitIds': { problem: 'invalid' } });
  for (const id of distinct) await existingUnit(em, id);
  return distinct;
}

async function addCoUnits(em: SqlEntityManager, orderId: string, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  await sql`insert into order_co_units (order_id, unit_id) select ${orderId}::uuid, unnest(${unitIds}::uuid[])`.execute(
    em.getKysely<unknown>(),
  );
}
