import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { afterCommit } from '../../../database/after-commit.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotFound } from '../../../refusal.js';
import { rowOf } from '../../../sql/row.js';
import { insertEvent } from '../../../transition/event.js';
import type { ChangedRow } from '../../../transition/step.js';
import { actorOf } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { followUrgency, rises } from '../../order/follow-urgency.js';
import type { Demand } from '../demand.entity.js';
import { demandAsSubject, demandLife } from '../demand.life.js';
import { demandVisibleTo } from '../demand.policy.js';
import { lockForMerge } from '../demand.repository.js';
import { runsByStep, stepDeadline } from './set-urgency.js';

const merge = new StepRunner(demandLife, {
  action: 'MERGE',
  input: { intoId: 'uuid', intoNumber: 'text' },
  sets: (_demand, { intoId }) => ({ merged_into_id: intoId }),
  event: (_demand, { intoId, intoNumber }) => ({ details: { intoId, intoNumber } }),
});

const absorb = new StepRunner(demandLife, {
  action: 'ABSORB',
  input: {
    demandId: 'uuid',
    number: 'text',
    backers: 'integer',
    urgency: 'text',
    wishedUrgency: 'text',
    dueAt: 'timestamptz',
    dueSoonAt: 'timestamptz',
  },
  remembers: ['urgency'],
  sets: (demand, { backers, urgency, wishedUrgency, dueAt, dueSoonAt }) => ({
    backers: sql`${demand.col('backers')} + ${backers}`,
    urgency,
    wished_urgency: wishedUrgency,
    due_at: dueAt,
    due_soon_at: dueSoonAt,
  }),
  event: (demand, { demandId, number, urgency }) => ({
    internal: number,
    details: {
      demandId,
      number,
      backers: demand.col('backers'),
      before: demand.col('before_urgency'),
      urgency,
      dueAt: demand.col('due_at'),
      dueSoonAt: demand.col('due_soon_at'),
    },
  }),
});

/**
 * Merges a demand into another: both requesters follow one order from now on. What was merged into the first before follows
 * too, so that no requester stands behind a demand that is itself merged. The higher urgency and the earlier deadline come
 * along, unless staff keep the target's.
 */
export async function mergeDemand(
  acting: Acting,
  input: {
    readonly id: string;
    readonly intoId: string;
    readonly keepUrgency?: boolean | null;
    readonly version?: number | null;
  },
): Promise<void> {
  signedIn(acting);
  const orderId = await acting.services.database.transaction(async (em) => {
    const { demand, target } = await lockForMerge(em, input.id, input.intoId);
    const { id, version } = input;
    const values = { intoId: target.id, intoNumber: target.number };
    const merged = await merge.takeWithin(em, acting, { id, version, values });
    await assertVisible(em, target.id, acting);
    if (target === demand) throw new BadInput({ intoId: { problem: 'invalid' } });
    const isKept = input.keepUrgency === true;
    const comes = isKept ? asItIs(target) : await comesAlong(em, acting, demand, target);
    const absorbed = { demandId: demand.id, number: demand.number, backers: demand.backers, ...comes };
    await absorb.takeWithin(em, acting, { id: target.id, values: absorbed }, 'SYSTEM');
    await moveFollowers(em, acting, merged, values);
    const change = { from: target.urgency, to: comes.urgency };
    return rises(change) ? followUrgency(em, acting, target.id, change, actorOf(merged)) : undefined;
  });
  if (orderId !== undefined) acting.services.announcer.announce('ORDER', [orderId]);
}

type Pressing = Pick<Demand, 'urgency' | 'wishedUrgency' | 'dueAt' | 'dueSoonAt'>;

function asItIs({ urgency, wishedUrgency, dueAt, dueSoonAt }: Demand): Pressing {
  return { urgency, wishedUrgency, dueAt, dueSoonAt };
}

/** The higher urgency of both, and for a target without an order the earliest deadline. */
async function comesAlong(
  em: SqlEntityManager,
  acting: Acting,
  demand: Demand,
  target: Demand,
): Promise<Pressing> {
  const change = { from: target.urgency, to: demand.urgency };
  const isHigher = rises(change);
  const { dueAt, dueSoonAt } = isHigher ? await stepDeadline(em, acting, target, change) : target;
  const isEarlier =
    runsByStep(target) &&
    demand.dueAt !== null &&
    dueAt !== null &&
    demand.dueAt < dueAt &&
    demand.dueAt > acting.now;
  return {
    urgency: isHigher ? demand.urgency : target.urgency,
    wishedUrgency: target.wishedUrgency ?? demand.wishedUrgency,
    dueAt: isEarlier ? demand.dueAt : dueAt,
    dueSoonAt: isEarlier ? demand.dueSoonAt : dueSoonAt,
  };
}

async function assertVisible(em: SqlEntityManager, targetId: string, { viewer }: Acting): Promise<void> {
  const { rows } = await sql`
    select from demands target where id = ${targetId} and ${demandVisibleTo(rowOf('target'), viewer)}
  `.execute(em.getKysely<unknown>());
  if (rows.length === 0) throw new NotFound();
}

/** The demands that were merged into the merged one follow it, each with an event that says so. */
async function moveFollowers(
  em: SqlEntityManager,
  { now, services }: Acting,
  { id, status }: ChangedRow,
  { intoId, intoNumber }: { readonly intoId: string; readonly intoNumber: string },
): Promise<void> {
  const event = insertEvent(
    {
      id: sql`gen_random_uuid()`,
      at: now,
      by: { role: 'SYSTEM', personId: null, unitId: null },
      action: 'MERGE',
      from: status,
      to: status,
      details: sql`json_build_object('intoId', ${intoId}::uuid, 'intoNumber', ${intoNumber}::text)`,
      of: demandAsSubject(sql`moved.id`),
    },
    sql`from moved`,
  );
  const { rows } = await sql<{ demandId: string }>`
    with moved as (
      update demands set merged_into_id = ${intoId}, version = version + 1 where merged_into_id = ${id} returning id
    ) ${event} returning demand_id as "demandId"
  `.execute(em.getKysely<unknown>());
  const followers = rows.map(({ demandId }) => demandId);
  afterCommit(em, () => services.announcer.announce('DEMAND', followers));
}
