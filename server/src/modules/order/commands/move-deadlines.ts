import type { OrderStatus } from '@lindan/shared';
import { DEFAULT_LOCALE } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Services } from '../../../context/services.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { DeadlineEvent, MovableDeadline, OrderDeadlines } from '../deadlines/expected-deadlines.js';
import { deadlinesByYear, expectedDeadlines } from '../deadlines/expected-deadlines.js';
import { runningIn } from '../deadlines/verify-deadlines.js';
import type { OrderInYear, YearInForce } from '../deadlines/year-of-deadlines.js';
import { deadlinesInYear, eventsOf, ordersInYear, yearInForce } from '../deadlines/year-of-deadlines.js';
import { lockedOrder } from '../locked-order.js';
import { orderLife } from '../order.life.js';

const move = new StepRunner(orderLife, {
  action: 'MOVE_DEADLINES',
  input: {
    claimBy: 'timestamptz',
    contactBy: 'timestamptz',
    returnBy: 'timestamptz',
    finishBy: 'timestamptz',
    finishSoonAt: 'timestamptz',
    dueAt: 'timestamptz',
    dueSoonAt: 'timestamptz',
    year: 'jsonb',
  },
  sets: (order, { claimBy, contactBy, returnBy, finishBy, finishSoonAt, dueAt, dueSoonAt }) => ({
    claim_by: claimBy,
    // An order whose requesters have no phone has none.
    contact_by: sql`case when ${order.col('contact_by')} is not null then ${contactBy} end`,
    return_by: returnBy,
    finish_by: finishBy,
    finish_soon_at: finishSoonAt,
    due_at: dueAt,
    due_soon_at: dueSoonAt,
  }),
  event: (_order, { year }) => ({
    details: {
      calendar: sql`${year} -> 'calendar'`,
      version: sql`${year} -> 'version'`,
      moved: sql`${year} -> 'moved'`,
    },
  }),
});

/**
 * Moves the deadlines of open orders that lie in a calendar year to where this year has them, each order in a transaction of its
 * own. Run twice, it moves nothing.
 * @returns the orders that were moved, as they were before
 * @throws YearUnknown
 */
export async function moveDeadlines(
  services: Services,
  year: number,
  now: Date,
): Promise<readonly OrderInYear[]> {
  const known = await yearInForce(services, year, now);
  const acting: Acting = { viewer: null, now, locale: DEFAULT_LOCALE, services };
  const moved: OrderInYear[] = [];
  for (const order of await ordersInYear(services, known, now)) {
    const isMoved = await services.database.transaction((em) => moveOrder(em, acting, order.id, known));
    if (isMoved) moved.push(order);
  }
  return moved;
}

async function moveOrder(
  em: SqlEntityManager,
  acting: Acting,
  id: string,
  year: YearInForce,
): Promise<boolean> {
  const order = await lockedOrder(em, id);
  if (order === null) return false;
  const events = await eventsOfOrder(em, id);
  const { status } = order;
  const moved = deadlinesInYear(events, order, year, acting.now)
    .filter(({ set, byCalendar }) => set.getTime() !== byCalendar.getTime())
    .map(({ name }) => name);
  const after = deadlinesWith(events, moved, year);
  if (moved.length === 0 || after === null) return false;
  const { calendar, version } = year;
  const values = { ...columnsOf(after, status), year: { calendar, version, moved } };
  await move.takeWithin(em, acting, { id, values }, 'SYSTEM');
  return true;
}

function deadlinesWith(
  events: readonly DeadlineEvent[],
  moved: readonly MovableDeadline[],
  year: YearInForce,
): OrderDeadlines | null {
  const before = expectedDeadlines(events, year.sources);
  const again = deadlinesByYear(events, year.sources, year);
  if (before === null || again === null) return null;
  return { ...before, ...Object.fromEntries(moved.map((name) => [name, again[name]])) };
}

function columnsOf(deadlines: OrderDeadlines, status: OrderStatus) {
  const { claim, contactBy, returnBy, finish } = deadlines;
  const running = runningIn(deadlines, status);
  return {
    claimBy: claim.dueAt,
    contactBy,
    returnBy,
    finishBy: finish.dueAt,
    finishSoonAt: finish.dueSoonAt,
    dueAt: running?.dueAt ?? null,
    dueSoonAt: running?.dueSoonAt ?? null,
  };
}

async function eventsOfOrder(em: SqlEntityManager, id: string): Promise<readonly DeadlineEvent[]> {
  const { rows } = await sql<{ action: string; at: string; details: Record<string, unknown> }>`
    select e.action, e.at, e.details from events e where e.subject_id = ${id} and e.noun = 'ORDER' order by e.seq
  `.execute(em.getKysely<unknown>());
  return eventsOf(rows);
}
