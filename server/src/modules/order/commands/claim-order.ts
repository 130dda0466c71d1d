import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../actor.js';
import { reachedBy } from '../../../policy/grants.js';
import { rowOf } from '../../../reading/noun.js';
import { any } from '../../../reading/read.js';
import { NotSignedIn } from '../../../refusal.js';
import { changeOrder, finishDeadline, runClock } from '../change-order.js';
import type { Order } from '../order.entity.js';
import { AlreadyClaimed } from '../order.errors.js';
import { couldClaim, orderPolicy } from '../order.policy.js';

/** 领单: a unit, or a party member in its name, takes the order on. One claim wins, the others learn who did. */
export function claimOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
): Promise<void> {
  const attempt = { ...input, action: 'CLAIM', before: refuseLateClaim(acting) } as const;
  return changeOrder(acting, attempt, ({ order, demand, step }) => {
    order.unitId ??= step.by.unitId;
    order.claimedById = step.by.personId;
    order.claimedAt = acting.now;
    runClock(order, demand, finishDeadline(order));
    return { details: { unitId: order.unitId, mode: order.mode } };
  });
}

/** Who could have claimed it no longer sees it, but is told that he was too late. */
function refuseLateClaim({ viewer }: Acting) {
  return async (order: Order, em: SqlEntityManager): Promise<void> => {
    if (viewer === null) throw new NotSignedIn();
    if (order.claimedAt === null) return;
    const row = rowOf('claimed');
    const assigned = reachedBy(
      [{ role: 'UNIT_LIAISON', scope: 'LEAD_UNIT' }],
      row,
      viewer,
      orderPolicy.scopes,
    );
    const { rows } = await sql<{ holder: { id: string; name: string } | null }>`
      select (select json_build_object('id', u.id, 'name', u.name) from units u where u.id = claimed.unit_id) as holder
      from orders claimed where claimed.id = ${order.id} and ${any(couldClaim(row, viewer), assigned)}
    `.execute(em.getKysely<unknown>());
    const [late] = rows;
    if (late === undefined) return;
    throw new AlreadyClaimed({ id: order.id, status: order.status, version: order.version }, late.holder);
  };
}
