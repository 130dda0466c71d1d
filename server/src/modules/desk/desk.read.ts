import { orderWorkflow, statusesBefore, stepsOf } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../context/request-context.js';
import type { Viewer } from '../../context/viewer.js';
import { allows } from '../../policy/allowed-actions.js';
import { reachedBy } from '../../policy/grants.js';
import type { Selection } from '../../read-model/selection.js';
import { selects } from '../../read-model/selection.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { dueOrLast } from '../demand/demand.list.js';
import { demandsVisibleTo, demandWaitsForViewer } from '../demand/demand.policy.js';
import { heldBy, orderPolicy, ordersVisibleTo } from '../order/order.policy.js';
import type { DeskType } from './desk.type.js';

interface Queue {
  readonly table: 'demands' | 'orders';
  readonly where: (row: Row, viewer: Viewer, now: Date) => Sql;
}

const CLAIMED_STATUSES = orderWorkflow.statuses.filter((status) =>
  [...statusesBefore(orderWorkflow, 'START'), ...statusesBefore(orderWorkflow, 'COMPLETE')].includes(status),
);

/** The roles that may urge an order are in charge of its deadline. */
const WATCHERS = stepsOf(orderWorkflow, 'URGE').flatMap((step) => step.by);

const QUEUES: Readonly<Record<keyof DeskType, Queue>> = {
  demandsWaiting: {
    table: 'demands',
    where: (row, viewer) => all(demandsVisibleTo(row, viewer), demandWaitsForViewer(row, viewer)),
  },
  ordersToClaim: {
    table: 'orders',
    where: (row, viewer, now) => allows(orderPolicy, 'CLAIM', row, viewer, now),
  },
  ordersInHand: {
    table: 'orders',
    where: (row, viewer) =>
      all(
        sql`${row.col('status')} = any(${CLAIMED_STATUSES}::text[])`,
        ordersVisibleTo(row, viewer),
        heldBy(row, viewer),
      ),
  },
  ordersToVerify: {
    table: 'orders',
    where: (row, viewer, now) => allows(orderPolicy, 'VERIFY', row, viewer, now),
  },
  ordersAtRisk: {
    table: 'orders',
    where: (row, viewer, now) =>
      all(
        reachedBy(WATCHERS, row, viewer, orderPolicy.scopes),
        sql`${row.col('due_soon_at')} <= ${now}`,
        sql`${row.col('paused_at')} is null`,
        // True of every running deadline: a range condition on the indexed expression, for the index by place and deadline.
        sql`${dueOrLast(row)} < timestamptz '9999-12-31 00:00:00+00'`,
      ),
  },
};

/** Counts the selected numbers in one statement. */
export async function readDesk(
  { services, now }: RequestContext,
  viewer: Viewer,
  shape: Selection,
): Promise<object> {
  const names = (Object.keys(QUEUES) as (keyof DeskType)[]).filter((name) => selects(shape, name));
  const row = rowOf('waiting');
  const counts = names.map((name) => {
    const { table, where } = QUEUES[name];
    return sql`${sql.lit(name)}::text,
      (select count(*)::integer from ${sql.table(table)} as waiting where ${where(row, viewer, now)})`;
  });
  const { rows } = await sql<{ desk: object }>`select json_build_object(${sql.join(counts)}) as desk`.execute(
    services.database.kysely,
  );
  return rows[0]?.desk ?? {};
}
