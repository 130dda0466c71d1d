import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { BadInput } from '../../refusal.js';
import { ruleInForce } from './rule-in-force.js';

interface GivenOrder {
  readonly id: string;
  readonly categoryCode: string | null;
  readonly unitId: string | null;
  /** Why it is given to the unit; null where nothing is said. */
  readonly reason: string | null;
  /** The input in which the reason is missing. */
  readonly field: string;
}

/**
 * Marks an order that gives a department's duty to a unit of kind GRASSROOTS, with its reason. By the catalogue a duty is a department's
 * where the lead unit is of another kind, and the rule does not let it be pushed down.
 * @throws BadInput without a reason
 */
export async function markPushDown(
  em: SqlEntityManager,
  { now, services }: Acting,
  { id, categoryCode, unitId, reason, field }: GivenOrder,
): Promise<void> {
  if (unitId === null || categoryCode === null) return;
  const rule = ruleInForce(categoryCode, dateIn(services.config.timeZone, now));
  const { rows } = await sql`
    select from units u join dispatch_rules r on r.id = ${rule} join units lead on lead.id = r.lead_unit_id
    where u.id = ${unitId} and u.kind = 'GRASSROOTS' and lead.kind <> 'GRASSROOTS' and not r.may_push_down
  `.execute(em.getKysely<unknown>());
  if (rows.length === 0) return;
  if (reason === null) throw new BadInput({ [field]: { problem: 'pushDown' } });
  await sql`update orders set is_push_down = true, reason = coalesce(reason, ${reason}) where id = ${id}`.execute(
    em.getKysely<unknown>(),
  );
}
