import type { OrderMode, Tier } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/assert-allowed.js';
import { BadInput, NotFound } from '../../../refusal.js';
import { isId, newId } from '../../../sql/id.js';
import { idempotently } from '../../../transition/idempotency.js';
import { permitDemandStep } from '../../demand/change-demand.js';
import { lockDemand } from '../../demand/demand.repository.js';
import { waitForOrder } from '../../demand/waiting.js';
import { recordEvent } from '../../event/record-event.js';
import { takeCapacity } from '../../resource/commands/take-capacity.js';
import { offeredResource } from '../../resource/offered-resource.js';
import { existingUnit } from '../../unit/existing-unit.js';
import { newOrder } from '../new-order.js';

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
  signedIn(acting);
  const call = { operation: 'dispatchDemand', key: input.idempotencyKey, input };
  const offer = (em: SqlEntityManager) => async (id: string) => {
    await offerOrder(em, acting, id, input);
    return { id };
  };
  const { id } = await acting.services.database.transaction((em) =>
    idempotently(em, acting, call, offer(em), newId),
  );
  acting.services.announcer.announce([id]);
  return id;
}

async function offerOrder(em: SqlEntityManager, acting: Acting, id: string, input: Dispatch): Promise<void> {
  const { now, services } = acting;
  const demand = await lockDemand(em, input.demandId);
  const step = await permitDemandStep(em, demand, 'DISPATCH', input.version, acting);
  refuseWrongMode(input, demand.awaitsRuling);
  const unitId = input.unitId == null ? null : await existingUnit(em, input.unitId);
  const coUnitIds = await existingCoUnits(em, input.coUnitIds ?? [], unitId);
  const resourceId = input.resourceId ?? null;
  if (resourceId !== null) {
    await offeredResource(em, acting, resourceId, demand);
    await takeCapacity(em, resourceId, now, services.config.timeZone);
  }
  const note = input.note?.trim() || null;
  const terms = { id, mode: input.mode, tier: input.tier ?? USUAL_TIER, unitId, resourceId, note };
  const order = await newOrder(em, acting, demand, terms);
  const from = demand.status;
  demand.status = step.to;
  demand.awaitsRuling = false;
  waitForOrder(demand, order);
  // The order's row has to be there before what names it; entities here know each other by id only.
  await em.flush();
  const { mode, tier, isRuling } = order;
  const details = { mode, tier, unitId, coUnitIds, resourceId, isRuling };
  const written = { at: now, by: step.by, note, details };
  const ofDemand = { demandId: demand.id, throughOrderId: id };
  recordEvent(em, { ...written, action: 'DISPATCH', from, to: step.to, of: ofDemand });
  const ofOrder = { demandId: demand.id, orderId: id };
  recordEvent(em, { ...written, action: 'OFFER', from: null, to: order.status, of: ofOrder });
  await addCoUnits(em, id, coUnitIds);
}

function refuseWrongMode({ mode, unitId }: Dispatch, isRuling: boolean): void {
  if (mode === 'ASSIGNED' && unitId == null) throw new BadInput({ 'input.unitId': { problem: 'required' } });
  if (mode === 'OPEN' && unitId != null) throw new BadInput({ 'input.unitId': { problem: 'invalid' } });
  // A ruling says who is responsible; the claim hall says nobody.
  if (mode === 'OPEN' && isRuling) throw new BadInput({ 'input.mode': { problem: 'invalid' } });
}

/** The units that help (协办), each once. @throws NotFound, BadInput when the lead is among them */
async function existingCoUnits(
  em: SqlEntityManager,
  ids: readonly string[],
  leadId: string | null,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  if (!ids.every(isId)) throw new NotFound();
  const { rows } = await sql<{ id: string }>`
    select id from units where id = any(${ids}::uuid[]) order by position, id
  `.execute(em.getKysely<unknown>());
  if (rows.length < new Set(ids.map((id) => id.toLowerCase())).size) throw new NotFound();
  const found = rows.map(({ id }) => id);
  if (leadId !== null && found.includes(leadId)) {
    throw new BadInput({ 'input.coUnitIds': { problem: 'invalid' } });
  }
  return found;
}

async function addCoUnits(em: SqlEntityManager, orderId: string, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  await sql`
    insert into order_co_units (order_id, unit_id) select ${orderId}::uuid, unnest(${unitIds}::uuid[])
  `.execute(em.getKysely<unknown>());
}
