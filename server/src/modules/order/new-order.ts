import { sql } from 'kysely';

import { numberOf } from '../../database/number.js';
import type { Sql } from '../../sql/fragment.js';
import { columnOf, insertRow } from '../../sql/insert-row.js';
import { NOW } from '../../sql/parameter.js';
import type { Row } from '../../sql/row.js';
import { dueOf, LIMITS_VERSION, TODAY } from '../../transition/clock.js';
import type { StepInputs } from '../../transition/step.js';
import { ruleInForce } from '../catalogue/rule-in-force.js';
import { orderPolicy } from './order.policy.js';

/** The parameters of a dispatch, with their types. */
export const TERMS = {
  orderId: 'uuid',
  numberPrefix: 'text',
  mode: 'text',
  tier: 'text',
  unitId: 'uuid',
  coUnitIds: 'jsonb',
  resourceId: 'uuid',
  note: 'text',
  reason: 'text',
  basis: 'text',
  categoryCode: 'text',
  isRuling: 'boolean',
  dispatcherRole: 'text',
} as const;

/** Columns copied from the demand, so that visibility and claim rights need no join. */
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

/** The rule of the catalogue by which a demand is dispatched today. */
export function ruleOfDispatch(demand: Row): Sql {
  return ruleInForce(demand.col('category_code'), TODAY);
}

/**
 * Inserts the order within the dispatch's statement. All deadlines start now, so an order that nobody claims becomes
 * overdue.
 */
export function insertOrder(demand: Row, terms: StepInputs<keyof typeof TERMS>, from: Sql): Sql {
  const [claim, finish] = [dueOf('CLAIM', demand, terms.tier), dueOf('FINISH', demand, terms.tier)];
  const copied = COPIED.map((property) => [property, demand.col(columnOf(property))]);
  return insertRow(
    'orders',
    {
      ...Object.fromEntries(copied),
      id: terms.orderId,
      number: numberOf('order', terms.numberPrefix),
      status: sql.lit(orderPolicy.workflow.initial),
      mode: terms.mode,
      tier: terms.tier,
      demandId: demand.col('id'),
      demandKind: demand.col('kind'),
      unitId: terms.unitId,
      resourceId: terms.resourceId,
      resourceTakenAt: sql`case when ${terms.resourceId} is not null then ${NOW}::timestamptz end`,
      dispatcherRole: sql`coalesce(${terms.dispatcherRole}, ${demand.col('actor_role')})`,
      note: terms.note,
      isRuling: sql`coalesce(${terms.isRuling}, ${demand.col('before_awaits_ruling')})`,
      reason: sql`coalesce(${terms.reason}, case when ${demand.col('before_awaits_ruling')} then ${terms.note} end)`,
      basis: terms.basis,
      dispatchRuleId: ruleOfDispatch(demand),
      reworks: sql.lit(0),
      urges: sql.lit(0),
      offeredAt: sql`${NOW}::timestamptz`,
      claimBy: claim.due_at,
      contactBy: sql`case when ${hasPhone(demand)} then ${dueOf('CONTACT', demand, terms.tier).due_at} end`,
      returnBy: dueOf('RETURN', demand, terms.tier).due_at,
      finishBy: finish.due_at,
      finishSoonAt: finish.due_soon_at,
      limitsVersion: LIMITS_VERSION,
      dueAt: claim.due_at,
      dueSoonAt: claim.due_soon_at,
    },
    from,
  );
}

/** A requester of the demand or of one merged into it, or a neighbour that backs one of both, can be called. */
function hasPhone(demand: Row): Sql {
  const id = demand.col('id');
  const behind = sql`(select ${id} union all select m.id from demands m where m.merged_into_id = ${id})`;
  return sql`(
    exists (select from requesters q join demands stated on stated.id = q.demand_id
      where q.phone_cipher is not null and q.demand_id in ${behind} and stated.withdrawn_at is null)
    or exists (select from backers b where b.demand_id in ${behind} and b.withdrawn_at is null)
  )`;
}
