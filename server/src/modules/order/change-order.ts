import type { OrderAction } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../../context/acting.js';
import type { PermittedStep } from '../../policy/assert-allowed.js';
import { permit, signedIn } from '../../policy/assert-allowed.js';
import type { Attempt } from '../../policy/rights.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import type { EventWords } from '../demand/change-demand.js';
import type { Demand } from '../demand/demand.entity.js';
import { waitForOrder } from '../demand/waiting.js';
import { recordEvent } from '../event/record-event.js';
import type { Order } from './order.entity.js';
import { orderPolicy } from './order.policy.js';
import { lockOrder } from './order.repository.js';

/** What a step may use: the locked order and its demand, and who takes it. */
export interface OrderStep {
  readonly em: SqlEntityManager;
  readonly order: Order;
  readonly demand: Demand;
  readonly step: PermittedStep<Order['status']>;
}

/** How a command takes a step. */
export interface OrderChange {
  /** Changes the order; returns what its event says besides. */
  readonly apply: (step: OrderStep) => EventWords | Promise<EventWords>;
  /** What follows for the demand; its events come after the order's. */
  readonly afterwards?: (step: OrderStep) => Promise<void>;
}

/**
 * One step of an order's life: lock, ask the table, change, let the demand wait for the next, write the event; all
 * in one transaction or not at all. Whoever looks on is told after the commit.
 */
export async function changeOrder(
  acting: Acting,
  attempt: Attempt<OrderAction> & { readonly id: string },
  change: OrderChange,
): Promise<void> {
  const { now, services } = acting;
  const viewer = signedIn(acting);
  await services.database.transaction(async (em) => {
    const { order, demand, rights } = await lockOrder(em, attempt.id, attempt, viewer, now);
    const step = permit(orderPolicy, order, attempt, viewer, rights);
    const from = order.status;
    order.status = step.to;
    const taken = { em, order, demand, step };
    const words = await change.apply(taken);
    recordEvent(em, {
      at: now,
      by: step.by,
      action: attempt.action,
      from,
      to: step.to,
      of: { demandId: demand.id, orderId: order.id },
      ...words,
    });
    await change.afterwards?.(taken);
  });
  services.announcer.announce([attempt.id]);
}

/** The deadline that runs from now on; null: none does. */
export function runClock(
  order: Order,
  demand: Demand,
  due: { readonly dueAt: Date; readonly dueSoonAt: Date } | null,
): void {
  order.dueAt = due?.dueAt ?? null;
  order.dueSoonAt = due?.dueSoonAt ?? null;
  waitForOrder(demand, order);
}

/** The time to finish, as it was set at the dispatch. */
export function finishDeadline(order: Order): { dueAt: Date; dueSoonAt: Date } {
  return { dueAt: order.finishBy, dueSoonAt: order.finishSoonAt };
}

/** The same for a step that is one statement, by column. */
export function finishClock(order: Row): Readonly<Record<'due_at' | 'due_soon_at', Sql>> {
  return { due_at: order.col('finish_by'), due_soon_at: order.col('finish_soon_at') };
}
