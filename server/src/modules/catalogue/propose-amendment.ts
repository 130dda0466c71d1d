import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { lockInCity } from '../../database/city-lock.js';
import { newId } from '../../sql/id.js';
import { periodName } from '../resource/capacity.js';
import { isNotOurs } from './not-ours.js';
import { quarterBegins, ruleInForce } from './rule-in-force.js';

/** So many returns as "not ours" of one category in a quarter propose an amendment. */
const RETURNS_A_QUARTER = 3;
/** So many of the newest orders stand with a proposal. */
const MOST_ORDERS = 20;

/** Proposes an amendment where a ruling gave the category to another unit than the rule's lead: one a category, unit and quarter. */
export async function proposeAfterRuling(
  em: SqlEntityManager,
  { now, services }: Acting,
  ruling: { readonly orderId: string; readonly categoryCode: string; readonly unitId: string },
): Promise<void> {
  const { orderId, categoryCode, unitId } = ruling;
  const { timeZone } = services.config;
  const rule = ruleInForce(categoryCode, dateIn(timeZone, now));
  const key = `${periodName('QUARTER', now, timeZone)} ${unitId}`;
  await sql`
    insert into amendment_proposals as known (id, category_code, unit_id, cause, cause_key, order_ids, status, proposed_at)
    select ${newId()}::uuid, ${categoryCode}, ${unitId}::uuid, 'RULING', ${key}, array[${orderId}::uuid], 'OPEN', ${now}::timestamptz
    where (select lead_unit_id from dispatch_rules where id = ${rule}) is distinct from ${unitId}::uuid
    on conflict (category_code, cause, cause_key) do update
      set order_ids = (excluded.order_ids || known.order_ids)[1:${sql.lit(MOST_ORDERS)}] where known.status = 'OPEN'
  `.execute(em.getKysely<unknown>());
}

/** Proposes an amendment after the third return of a category as "not ours" in the quarter: one a category and quarter. */
export async function proposeAfterReturn(
  em: SqlEntityManager,
  { now, services }: Acting,
  categoryCode: string,
): Promise<void> {
  const { timeZone } = services.config;
  const kysely = em.getKysely<unknown>();
  // Of two returns at the same time neither would count the other.
  await lockInCity(em, 'returns', categoryCode);
  await sql`
    insert into amendment_proposals as known (id, category_code, unit_id, cause, cause_key, order_ids, status, proposed_at)
    select ${newId()}::uuid, ${categoryCode}, mode() within group (order by o.proposed_unit_id), 'RETURNS',
      ${periodName('QUARTER', now, timeZone)}, (array_agg(o.id order by o.returned_at desc, o.id desc))[1:${sql.lit(MOST_ORDERS)}],
      'OPEN', ${now}::timestamptz
    from orders o
    where o.category_code = ${categoryCode} and o.returned_at >= ${quarterBegins(timeZone, now)} and ${isNotOurs('o')}
    having count(*) >= ${sql.lit(RETURNS_A_QUARTER)}
    on conflict (category_code, cause, cause_key) do update
      set order_ids = excluded.order_ids, unit_id = excluded.unit_id where known.status = 'OPEN'
  `.execute(kysely);
}
