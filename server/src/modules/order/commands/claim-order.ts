import { nextStatus } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Viewer } from '../../../context/viewer.js';
import { reachedBy } from '../../../policy/grants.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import type { Sql } from '../../../sql/fragment.js';
import { all, any } from '../../../sql/fragment.js';
import { NOW } from '../../../sql/parameter.js';
import type { Row } from '../../../sql/row.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { AlreadyClaimed } from '../order.errors.js';
import { orderLife } from '../order.life.js';
import { couldClaim, orderPolicy } from '../order.policy.js';

interface Holder {
  readonly id: string;
  readonly name: string;
}

const claim = new StepRunner(orderLife, {
  action: 'CLAIM',
  isHot: true,
  sets: (order, _given, by) => ({
    unit_id: sql`coalesce(${order.col('unit_id')}, ${by.unitId})`,
    claimed_by_id: by.personId,
    claimed_at: sql`${NOW}::timestamptz`,
  }),
  event: (order) => ({ details: { unitId: order.col('unit_id'), mode: order.col('mode') } }),
  conflict: {
    when: isClaimedAlready,
    tells: (order) =>
      sql`json_build_object('holder', (select json_build_object('id', u.id, 'name', u.name) from units u where u.id = ${order.col('unit_id')}))`,
    refusal: ({ id, status, version }, holderRow) =>
      new AlreadyClaimed({ id, status, version }, (holderRow as { holder: Holder | null }).holder),
  },
});

/** 领单: a unit, or a party member in its name, takes the order on. One claim wins; the others learn who holds the order. */
export function claimOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  return claim.take(acting, input, returning);
}

const CLAIMED = nextStatus(orderPolicy.workflow, 'CLAIM', orderPolicy.workflow.initial);

/**
 * The conflict `alreadyClaimed` also goes to viewers that can no longer see the order: every party that could have claimed
 * it, and a second liaison of the unit with the claim. Once that unit has started work, its own liaisons get the allowed
 * actions instead.
 */
function isClaimedAlready(order: Row, viewer: Viewer): Sql {
  const isTheirs = reachedBy(
    [
      { role: 'UNIT_LIAISON', scope: 'LEAD_UNIT' },
      { role: 'PARTY_MEMBER', scope: 'CLAIMANT' },
    ],
    order,
    viewer,
    orderPolicy.scopes,
  );
  const couldHave = couldClaim(order, viewer);
  return all(
    sql`${order.col('claimed_at')} is not null`,
    sql`case when ${order.col('status')} = ${sql.lit(CLAIMED)} then ${any(couldHave, isTheirs)}
      else ${all(couldHave, sql`not coalesce(${isTheirs}, false)`)} end`,
  );
}
