import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { BadInput } from '../../refusal.js';

interface GivenOrder {
  readonly id: string;
  /** Why it is given to its unit; null where nothing is said. */
  readonly reason: string | null;
  /** The input in which the reason is missing. */
  readonly field: string;
}

/**
 * Marks an order that gives a department's duty to a unit of kind GRASSROOTS, with its reason. By the rule that the order was
 * dispatched by, a duty is a department's where the lead unit is of another kind and the rule does not let it be pushed down.
 * @throws BadInput without a reason
 */
export async function markPushDown(em: SqlEntityManager, { id, reason, field }: GivenOrder): Promise<void> {
  const { rows } = await sql`
    select from orders o join units u on u.id = o.unit_id
    join dispatch_rules r on r.id = o.dispatch_rule_id join units lead on lead.id = r.lead_unit_id
    where o.id = ${id} and u.kind = 'GRASSROOTS' and lead.kind <> 'GRASSROOTS' and not r.may_push_down
  `.execute(em.getKysely<unknown>());
  if (rows.length === 0) return;
  if (reason === null) throw new BadInput({ [field]: { problem: 'pushDown' } });
  await sql`update orders set is_push_down = true, reason = coalesce(reason, ${reason}) where id = ${id}`.execute(
    em.getKysely<unknown>(),
  );
}
