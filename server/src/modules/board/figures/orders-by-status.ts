import { orderWorkflow } from '@lindan/shared';
import { sql } from 'kysely';

import { column, computedMany, noun, rowOf } from '../../../reading/noun.js';
import type { Figure } from '../counted.js';
import { ordersOffered } from '../counted.js';
import { COMPUTED } from './computed.js';

const orderStatusCount = noun('OrderStatusCount', COMPUTED, {
  status: column('status'),
  count: column('count'),
});

export const ordersByStatus: Figure = (counted) =>
  computedMany(
    () => orderStatusCount,
    (_board, reader) => sql`
      select s.status, s.position, coalesce(f.found, 0) as count
      from unnest(${orderWorkflow.statuses}::text[]) with ordinality as s (status, position)
      left join (
        select o.status, count(*)::integer as found from orders o
        where ${ordersOffered(counted, rowOf('o'), reader)} group by o.status
      ) f on f.status = s.status`,
    (row) => row.col('position'),
  );
