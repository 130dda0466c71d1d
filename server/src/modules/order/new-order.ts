import type { Tier, WorkingCalendar } from '@lindan/shared';
import { CLAIM_LIMIT, deadline, finishLimit, RETURN_LIMIT, URGENCIES } from '@lindan/shared';
import { sql } from 'kysely';

import { numberOf } from '../../database/number.js';
import type { Sql } from '../../sql/fragment.js';
import { columnOf, insertRow } from '../../sql/insert-row.js';
import { NOW, Parameter } from '../../sql/parameter.js';
import type { Row } from '../../sql/row.js';
import { dueAfter, dueByUrgency } from '../../transition/clock.js';
import type { Given } from '../../transition/step.js';
import { orderPolicy } from './order.policy.js';

/** What a dispatch is given, with its types. */
export const TERMS = {
  orderId: 'uuid',
  numberPrefix: 'text',
  mode: 'text',
  tier: 'text',
  unitId: 'uuid',
  coUnitIds: 'jsonb',
  resourceId: 'uuid',
  note: 'text',
} as const;

/** What an order copies of its demand, so that who sees and may claim it needs no join. */
const COPIED = [
  'regionId',
  'cityId',
  'streetId',
  'communityId',
  'gridId',
  'buildingId',
  'categoryCode',
  'urgency',
  'isDemonstration',
] as const;

/**
 * Inserts the order of a demand in the statement that dispatches it. All its clocks start now: an order that sits unclaimed is
 * late already.
 */
export function insertOrder(demand: Row, given: Given<keyof typeof TERMS>, from: Sql): Sql {
  const claim = dueByUrgency(CLAIM_LIMIT, demand);
  const copied = COPIED.map((property) => [property, demand.col(columnOf(property))]);
  return insertRow(
    'orders',
    {
      ...Object.fromEntries(copied),
      id: given.orderId,
      number: numberOf('order', given.numberPrefix),
      status: sql.lit(orderPolicy.workflow.initial),
      mode: given.mode,
      tier: given.tier,
      demandId: demand.col('id'),
      demandKind: demand.col('kind'),
      unitId: given.unitId,
      resourceId: given.resourceId,
      note: given.note,
      isRuling: demand.col('before_awaits_ruling'),
      reworks: sql.lit(0),
      urges: sql.lit(0),
      offeredAt: sql`${NOW}::timestamptz`,
      claimBy: claim.due_at,
      returnBy: dueAfter(RETURN_LIMIT).due_at,
      finishBy: finishDeadline(demand, 'dueAt'),
      finishSoonAt: finishDeadline(demand, 'dueSoonAt'),
      dueAt: claim.due_at,
      dueSoonAt: claim.due_soon_at,
    },
    from,
  );
}

/** The time to finish hangs on the urgency of the demand and on the tier that the dispatcher chose. */
function finishDeadline(demand: Row, which: 'dueAt' | 'dueSoonAt'): Sql {
  const cases = URGENCIES.map((urgency) => {
    const due = new Parameter(
      ({ now, calendar, tier }) =>
        deadline(now, finishLimit(urgency, tier as Tier), calendar as WorkingCalendar)[which],
    );
    return sql`when ${sql.lit(urgency)} then ${due}::timestamptz`;
  });
  return sql`case ${demand.col('urgency')} ${sql.join(cases, sql` `)} end`;
}
