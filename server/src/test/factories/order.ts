import type { Viewer } from '../../context/viewer.js';
import { claimOrder } from '../../modules/order/commands/claim-order.js';
import { completeOrder } from '../../modules/order/commands/complete-order.js';
import type { Dispatch } from '../../modules/order/commands/dispatch-demand.js';
import { dispatchDemand } from '../../modules/order/commands/dispatch-demand.js';
import { returnOrder } from '../../modules/order/commands/return-order.js';
import { startOrder } from '../../modules/order/commands/start-order.js';
import { verifyOrder } from '../../modules/order/commands/verify-order.js';
import { Order } from '../../modules/order/order.entity.js';
import { contextOf } from '../run-document.js';
import type { City } from './city.js';
import type { ADemand, DemandTraits } from './demand.js';
import { aListedDemand } from './demand.js';
import type { AUnitWithLiaison } from './unit.js';
import { aUnit } from './unit.js';

/** What an order is made with; what is left out is usual. */
export interface OrderTraits extends Partial<Omit<Dispatch, 'demandId' | 'mode' | 'unitId'>> {
  /** The unit that it is dispatched to, or that claims it. A fresh one paired with the community, if none is named. */
  readonly unit?: AUnitWithLiaison;
  readonly demand?: ADemand | DemandTraits;
  readonly by?: Viewer;
}

/** An order with its demand and the unit it is, or will be, in the hands of. */
export interface AnOrder {
  readonly id: string;
  readonly demand: ADemand;
  readonly unit: AUnitWithLiaison;
}

/** Dispatched to one unit, not claimed yet. */
export function anOfferedOrder(city: City, traits: OrderTraits = {}): Promise<AnOrder> {
  return dispatched(city, traits, 'ASSIGNED');
}

/** In the claim hall. `unit` is one that may claim it. */
export function anOpenOrder(city: City, traits: OrderTraits = {}): Promise<AnOrder> {
  return dispatched(city, traits, 'OPEN');
}

export async function aClaimedOrder(city: City, traits: OrderTraits = {}): Promise<AnOrder> {
  return claimed(city, await anOfferedOrder(city, traits));
}

export async function aStartedOrder(city: City, traits: OrderTraits = {}): Promise<AnOrder> {
  const order = await aClaimedOrder(city, traits);
  await startOrder(contextOf(city.services, order.unit.liaison), { id: order.id });
  return order;
}

export async function aCompletedOrder(city: City, traits: OrderTraits = {}): Promise<AnOrder> {
  const order = await aStartedOrder(city, traits);
  const result = '井盖已更换,周边路面已修平。';
  await completeOrder(contextOf(city.services, order.unit.liaison), { id: order.id, result });
  return order;
}

/** Verified: its demand is resolved and waits for the resident. */
export async function aVerifiedOrder(city: City, traits: OrderTraits = {}): Promise<AnOrder> {
  const order = await aCompletedOrder(city, traits);
  const verdict = { id: order.id, passed: true, method: 'VISIT' } as const;
  await verifyOrder(contextOf(city.services, city.staff.supervisor), verdict);
  return order;
}

/** Sent back by its unit; the demand is on the list again. */
export async function aReturnedOrder(city: City, traits: OrderTraits = {}): Promise<AnOrder> {
  const order = await anOfferedOrder(city, traits);
  const words = { id: order.id, reason: 'OUT_OF_AREA', note: '该地点不在我单位管辖范围内。' } as const;
  await returnOrder(contextOf(city.services, order.unit.liaison), words);
  return order;
}

/** Sent back as not the unit's duty, with another unit proposed: the return that counts to a ruling. */
export async function anOrderOfOthers(city: City, traits: OrderTraits = {}): Promise<AnOrder> {
  const order = await anOfferedOrder(city, traits);
  const proposed = await aUnit(city);
  const words = {
    id: order.id,
    reason: 'NOT_OUR_DUTY',
    note: '路灯归城管局管护。',
    proposedUnitId: proposed.id,
  } as const;
  await returnOrder(contextOf(city.services, order.unit.liaison), words);
  return order;
}

/** The row as it is stored now. */
export function storedOrder({ services }: Pick<City, 'services'>, id: string): Promise<Order> {
  return services.database.orm.em.fork().findOneOrFail(Order, { id });
}

async function dispatched(city: City, traits: OrderTraits, mode: Dispatch['mode']): Promise<AnOrder> {
  const { unit: named, demand: stated = {}, by = city.staff.community, ...said } = traits;
  const unit = named ?? (await aUnit(city, { paired: [city.community] }));
  const demand = 'id' in stated ? stated : await aListedDemand(city, stated);
  const unitId = mode === 'ASSIGNED' ? unit.id : null;
  // A ruling needs a reason.
  const reason = by === city.staff.street ? { reason: '由该单位负责。' } : {};
  const dispatch = { ...reason, ...said, demandId: demand.id, mode, unitId };
  return { id: await dispatchDemand(contextOf(city.services, by), dispatch), demand, unit };
}

async function claimed(city: City, order: AnOrder): Promise<AnOrder> {
  await claimOrder(contextOf(city.services, order.unit.liaison), { id: order.id });
  return order;
}
