import type { OrderAction, OrderCondition, OrderStatus } from '@lindan/shared';
import { ORDER_CLOCK, ORDER_STATUSES } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import type { DueColumns } from '../../transition/clock.js';
import { dueOfOrder, NO_DEADLINE } from '../../transition/clock.js';
import type { Assignments, Life } from '../../transition/step.js';
import { updateWaitingDemands } from '../demand/waiting.js';
import { orderPolicy } from './order.policy.js';

/** What the statement of a step does not see yet: what it writes beside the order, and what is read from the table anew. */
export const WRITTEN_BESIDE_ORDER: ReadonlySet<string> = new Set([
  'demand',
  'events',
  'parts',
  'extension',
  'attachments',
]);

/** The life of orders, for the transition runner. */
export const orderLife: Life<OrderStatus, OrderAction, OrderCondition> = {
  table: 'orders',
  policy: orderPolicy,
  lockedFirst: { table: 'demands', column: 'demand_id' },
  demandColumn: 'demand_id',
  sets: (row, isNewState, to) => (isNewState ? runningDeadline(row, to) : {}),
  alsoWrites: updateWaitingDemands,
  isAnnounced: true,
};

/** The deadline that runs in one of these states. Rework has no time of its own: the time to finish runs on. */
function runningDeadline(row: Row, to: ReadonlySet<OrderStatus>): Assignments {
  const clocks: Readonly<Record<'CLAIM' | 'FINISH' | 'VERIFY', DueColumns>> = {
    CLAIM: { due_at: row.col('due_at'), due_soon_at: row.col('due_soon_at') },
    FINISH: { due_at: row.col('finish_by'), due_soon_at: row.col('finish_soon_at') },
    VERIFY: dueOfOrder('VERIFY', row),
  };
  const of = (column: keyof DueColumns): Sql => {
    const cases = ORDER_STATUSES.filter((status) => to.has(status)).map((status) => {
      const clock = ORDER_CLOCK[status];
      return sql`when ${sql.lit(status)} then ${(clock === null ? NO_DEADLINE : clocks[clock])[column]}`;
    });
    return sql`case ${row.col('status')} ${sql.join(cases, sql` `)} end`;
  };
  return { due_at: of('due_at'), due_soon_at: of('due_soon_at') };
}
