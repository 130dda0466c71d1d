import type { Deadline, Urgency } from '@lindan/shared';
import { statusesBefore, timeLimit } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { actorOf } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { UrgencyChange } from '../../order/follow-urgency.js';
import { deadlineAfter, followUrgency } from '../../order/follow-urgency.js';
import type { Demand } from '../demand.entity.js';
import { demandLife } from '../demand.life.js';
import { lockDemand } from '../demand.repository.js';

const setTo = new StepRunner(demandLife, {
  action: 'SET_URGENCY',
  input: { urgency: 'text', note: 'text', dueAt: 'timestamptz', dueSoonAt: 'timestamptz' },
  remembers: ['urgency'],
  sets: (_demand, { urgency, dueAt, dueSoonAt }) => ({
    urgency,
    wished_urgency: sql`null::text`,
    due_at: dueAt,
    due_soon_at: dueSoonAt,
  }),
  event: (demand, { note, urgency }) => ({
    internal: note,
    details: { before: demand.col('before_urgency'), urgency },
  }),
});

/** The community decides how urgent a demand is, until there is a result. The deadlines that are not met yet follow. */
export async function setUrgency(
  acting: Acting,
  input: {
    readonly id: string;
    readonly urgency: Urgency;
    readonly note: string;
    readonly version?: number | null;
  },
): Promise<void> {
  signedIn(acting);
  const { id, version, urgency } = input;
  const orderId = await acting.services.database.transaction(async (em) => {
    const demand = await lockDemand(em, id);
    const change = { from: demand.urgency, to: urgency };
    const values = { urgency, note: input.note.trim(), ...(await stepDeadline(em, acting, demand, change)) };
    const row = await setTo.takeWithin(em, acting, { id, version, values });
    return followUrgency(em, acting, id, change, actorOf(row));
  });
  if (orderId !== undefined) acting.services.announcer.announce('ORDER', [orderId]);
}

/** The running deadline of a demand without an order after a change of urgency: that of its step or a ruling. Others stay. */
export async function stepDeadline(
  em: SqlEntityManager,
  { now, services }: Acting,
  { id, status, awaitsRuling, categoryCode, dueAt, dueSoonAt }: Demand,
  change: UrgencyChange,
): Promise<Deadline | { readonly dueAt: null; readonly dueSoonAt: null }> {
  if (dueAt === null || dueSoonAt === null) return { dueAt: null, dueSoonAt: null };
  const old = { dueAt, dueSoonAt };
  if (!runsByStep({ status })) return old;
  const { rows } = await sql<{ since: Date; groupCode: string | null }>`
    select max(at) as since, (select parent_code from categories where code = ${categoryCode}) as "groupCode" from events
    where demand_id = ${id} and to_status = ${status} and from_status is distinct from to_status
  `.execute(em.getKysely<unknown>());
  const since = new Date(rows[0]?.since ?? now);
  const settings = services.settings.at(now);
  const scope = { categoryCode, groupCode: rows[0]?.groupCode ?? null, urgency: change.to };
  const limit = timeLimit(settings.limitsOf(awaitsRuling ? 'RULING' : 'STEP'), scope);
  return deadlineAfter(change, old, limit, { since, now, calendar: settings.calendar });
}

/** The limit of a step runs: of the screening chain, the list or the street. */
export function runsByStep({ status }: Pick<Demand, 'status'>): boolean {
  return RUN_BY_STEP.includes(status);
}

const { workflow } = demandLife.policy;
const RUN_BY_STEP = [
  ...statusesBefore(workflow, 'ACCEPT'),
  ...statusesBefore(workflow, 'ESCALATE'),
  ...statusesBefore(workflow, 'SEND_BACK'),
];
