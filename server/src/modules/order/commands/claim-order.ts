import { nextStatus } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../actor.js';
import { signedIn } from '../../../policy/assert-allowed.js';
import { reachedBy } from '../../../policy/grants.js';
import { rowOf } from '../../../reading/noun.js';
import { all, any } from '../../../reading/read.js';
import { changeOrder, finishDeadline, runClock } from '../change-order.js';
import type { Order } from '../order.entity.js';
import { AlreadyClaimed } from '../order.errors.js';
import { couldClaim, orderPolicy } from '../order.policy.js';

/** 领单: a unit, or a party member in its name, takes the order on. One claim wins, the others learn who did. */
export function claimOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
): Promise<void> {
  const attempt = { id: input.id, version: input.version, action: 'CLAIM' } as const;
  return changeOrder(acting, attempt, {
    before: (order, em) => refuseLateClaim(acting, order, em),
    apply: ({ order, demand, step }) => {
      order.unitId ??= step.by.unitId;
      order.claimedById = step.by.personId;
      order.claimedAt = acting.now;
      runClock(order, demand, finishDeadline(order));
      return { details: { unitId: order.unitId, mode: order.mode } };
    },
  });
}

const CLAIMED = nextStatus(orderPolicy.workflow, 'CLAIM', orderPolicy.workflow.initial);

/**
 * Who could have claimed it no longer sees it, but is told that he was too late; so is a second liaison of the unit that
 * has just claimed it. When that unit works on it already, its liaisons are told what can be done instead.
 */
async function refuseLateClaim(acting: Acting, order: Order, em: SqlEntityManager): Promise<void> {
  if (order.claimedAt === null) return;
  const viewer = signedIn(acting);
  const row = rowOf('claimed');
  const theirs = reachedBy(
    [
      { role: 'UNIT_LIAISON', scope: 'LEAD_UNIT' },
      { role: 'PARTY_MEMBER', scope: 'CLAIMANT' },
    ],
    row,
    viewer,
    orderPolicy.scopes,
  );
  const isLate =
    order.status === CLAIMED
      ? any(couldClaim(row, viewer), theirs)
      : all(couldClaim(row, viewer), sql`not coalesce(${theirs}, false)`);
  const { rows } = await sql<{ holder: { id: string; name: string } | null }>`
    select (select json_build_object('id', u.id, 'name', u.name) from units u where u.id = claimed.unit_id) as holder
    from orders claimed where claimed.id = ${order.id} and ${isLate}
  `.execute(em.getKysely<unknown>());
  const [late] = rows;
  if (late === undefined) return;
  throw new AlreadyClaimed({ id: order.id, status: order.status, version: order.version }, late.holder);
}
