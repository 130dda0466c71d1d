import type {
  Deadline,
  LimitStep,
  OrderStatus,
  Tier,
  TimeLimit,
  Urgency,
  WorkingCalendar,
} from '@lindan/shared';
import { deadline, finalStatuses, orderWorkflow, timeLimit, URGENCIES } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../context/acting.js';
import { newId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { insertEvent } from '../../transition/event.js';
import { updateWaitingDemands } from '../demand/waiting.js';

/** A change of urgency. */
export interface UrgencyChange {
  readonly from: Urgency;
  readonly to: Urgency;
}

export function rises({ from, to }: UrgencyChange): boolean {
  return URGENCIES.indexOf(to) > URGENCIES.indexOf(from);
}

/**
 * A deadline after a change of urgency. Where it rises: the earlier of the old one and now plus the new limit. Where it falls: the
 * new limit counted from the beginning, never earlier than the old deadline. So the change itself makes nothing late.
 */
export function deadlineAfter(
  change: UrgencyChange,
  old: Deadline,
  limit: TimeLimit,
  { since, now, calendar }: { since: Date; now: Date; calendar: WorkingCalendar },
): Deadline {
  const next = deadline(rises(change) ? now : since, limit, calendar);
  const isTaken = rises(change) ? next.dueAt < old.dueAt : next.dueAt > old.dueAt;
  return isTaken ? next : old;
}

/** The moments of an order that a change of urgency may move, and its state. */
export type OrderMoments = Omit<OpenOrder, 'id' | 'tier' | 'categoryCode' | 'groupCode' | 'limitsVersion'>;

/** The open order as it is stored; moments are texts. */
export interface OpenOrder {
  readonly id: string;
  readonly status: OrderStatus;
  readonly tier: Tier;
  readonly categoryCode: string | null;
  readonly groupCode: string | null;
  readonly limitsVersion: number;
  readonly offeredAt: string;
  readonly raisedAt: string | null;
  readonly claimBy: string;
  readonly contactBy: string | null;
  readonly contactedAt: string | null;
  readonly returnBy: string;
  readonly finishBy: string;
  readonly finishSoonAt: string;
  readonly dueAt: string | null;
  readonly dueSoonAt: string | null;
}

/**
 * Lets the open order of a demand follow a change of its urgency: the deadlines that are not met yet move, and the event tells the
 * unit that holds it. Runs under the demand's lock.
 * @returns the order's id, to be announced after the commit
 */
export async function followUrgency(
  em: SqlEntityManager,
  acting: Acting,
  demandId: string,
  change: UrgencyChange,
  by: ActingAs,
): Promise<string | undefined> {
  const { now, services } = acting;
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<OpenOrder>`
    select id, status, tier, category_code as "categoryCode",
      (select parent_code from categories where code = category_code) as "groupCode", limits_version as "limitsVersion",
      offered_at as "offeredAt", raised_at as "raisedAt", claim_by as "claimBy", contact_by as "contactBy", contacted_at as "contactedAt",
      return_by as "returnBy", finish_by as "finishBy", finish_soon_at as "finishSoonAt", due_at as "dueAt",
      due_soon_at as "dueSoonAt"
    from orders where demand_id = ${demandId} and status <> all(${finalStatuses(orderWorkflow)}::text[]) for update
  `.execute(kysely);
  const [order] = rows;
  if (order === undefined) return undefined;
  const settings = services.settings.at(now);
  const limitOf = (step: LimitStep): TimeLimit =>
    timeLimit(settings.limitsOf(step, order.limitsVersion), { ...order, urgency: change.to });
  const moments = { now, calendar: settings.calendar };
  const { claim, contactBy, returnBy, finish, due } = deadlinesAfter(order, change, limitOf, moments);
  await sql`
    with taken as (
      update orders set version = version + 1, urgency = ${change.to}, claim_by = ${claim.dueAt},
        contact_by = ${contactBy}, return_by = ${returnBy},
        finish_by = ${finish.dueAt}, finish_soon_at = ${finish.dueSoonAt},
        due_at = ${due?.dueAt ?? null}, due_soon_at = ${due?.dueSoonAt ?? null}
      where id = ${order.id} returning *
    ) ${updateWaitingDemands(rowOf('taken'))}
  `.execute(kysely);
  await insertEvent({
    id: newId(),
    at: now,
    by,
    action: 'SET_URGENCY',
    from: order.status,
    to: order.status,
    details: JSON.stringify({
      ...change,
      status: order.status,
      claimBy: claim.dueAt,
      contactBy,
      returnBy,
      finishBy: finish.dueAt,
      settings: settings.versions,
    }),
    of: { noun: orderWorkflow.noun, id: order.id, demandId },
  }).execute(kysely);
  return order.id;
}

/** An order that is not claimed runs until it is; a claimed one until it is finished; a finished one until it is verified. */
export function deadlinesAfter(
  order: OrderMoments,
  change: UrgencyChange,
  limitOf: (step: LimitStep) => TimeLimit,
  at: { readonly now: Date; readonly calendar: WorkingCalendar },
): { claim: Deadline; contactBy: Date | null; returnBy: Date; finish: Deadline; due: Deadline | null } {
  const { dueAt, dueSoonAt } = order;
  const running = dueAt === null || dueSoonAt === null ? null : between(dueAt, dueSoonAt);
  const moments = { ...at, since: new Date(order.offeredAt) };
  // A raised order is late to be claimed, and runs by the clock of its dispatcher.
  const isUnclaimed = order.status === orderWorkflow.initial && order.raisedAt === null;
  const isFinished = VERIFIABLE.includes(order.status);
  const moved = (old: Deadline, step: LimitStep) => deadlineAfter(change, old, limitOf(step), moments);
  const until = (moment: string, step: LimitStep) => moved(between(moment, moment), step).dueAt;
  const old = {
    claim: between(order.claimBy, isUnclaimed && dueSoonAt !== null ? dueSoonAt : order.claimBy),
    finish: between(order.finishBy, order.finishSoonAt),
  };
  const claim = isUnclaimed ? moved(old.claim, 'CLAIM') : old.claim;
  const finish = isFinished ? old.finish : moved(old.finish, 'FINISH');
  const { contactBy, contactedAt, returnBy } = order;
  const isContactMet = contactedAt !== null || contactBy === null;
  return {
    claim,
    contactBy: isContactMet ? momentOf(contactBy) : until(contactBy, 'CONTACT'),
    returnBy: isFinished ? new Date(returnBy) : until(returnBy, 'RETURN'),
    finish,
    due: isFinished || order.raisedAt !== null ? running : isUnclaimed ? claim : finish,
  };
}

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

function between(dueAt: string, dueSoonAt: string): Deadline {
  return { dueAt: new Date(dueAt), dueSoonAt: new Date(dueSoonAt) };
}

const VERIFIABLE: readonly OrderStatus[] = orderWorkflow.steps
  .filter(({ action }) => action === 'VERIFY')
  .flatMap(({ from }) => from);
