import type { Noun } from '@lindan/shared';
import { sql } from 'kysely';

import type { Viewer } from '../../context/viewer.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { demandVisibleTo } from '../demand/demand.policy.js';
import { orderVisibleTo } from '../order/order.policy.js';

/** A noun with a life whose changes are told to subscribers. */
export interface LiveNoun {
  readonly table: string;
  readonly visibleTo: (row: Row, viewer: Viewer | null) => Sql;
  /** By which changed records its own records change: the condition on a row, by the noun of the announced ids. */
  readonly changedBy: Partial<Record<Noun, (row: Row, ids: Sql) => Sql>>;
  /** The records of a unit. */
  readonly ofUnit?: (row: Row, unitId: string) => Sql;
}

export const LIVE_DEMANDS: LiveNoun = {
  table: 'demands',
  visibleTo: demandVisibleTo,
  changedBy: {
    DEMAND: (row, ids) => sql`${row.col('id')} = any(${ids})`,
    // A step of its order changes the party that the demand waits for.
    ORDER: (row, ids) =>
      sql`${row.col('id')} = any(array(select demand_id from orders where id = any(${ids})))`,
  },
};

export const LIVE_ORDERS: LiveNoun = {
  table: 'orders',
  visibleTo: orderVisibleTo,
  changedBy: { ORDER: (row, ids) => sql`${row.col('id')} = any(${ids})` },
  ofUnit: (row, unitId) => sql`(${row.col('unit_id')} = ${unitId} or exists (
    select from order_co_units c where c.order_id = ${row.col('id')} and c.unit_id = ${unitId}
  ))`,
};
