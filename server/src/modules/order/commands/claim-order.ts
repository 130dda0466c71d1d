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
import { finishClock } from '../change-order.js';
import { AlreadyClaimed } from '../order.errors.js';
import { couldClaim, orderPolicy } from '../order.policy.js';
import { stepAtOnce } from '../step-at-once.js';

const claim = stepAtOnce({
  action: 'CLAIM',
  sets: (order, by) => ({
    unit_id: sql`coalesce(${order.col('unit_id')}, ${by.unitId})`,
    claimed_by_id: by.personId,
    claimed_at: sql`${NOW}`,
    ...finishClock(order),
  }),
  details: (order) => ({ unitId: order.col('unit_id'), mode: order.col('mode') }),
  precluded: {
    when: isLate,
    said: (order) =>
      sql`json_build_object('holder', (select json_build_object('id', u.id, 'name', u.name) from units u where u.id = ${order.col('unit_id')}))`,
    refusal: (order, said) => {
      const { id, status, version } = order;
      return new AlreadyClaimed({ id, status, version }, (said as { holder: Holder | null }).holder);
    },
  },
});

interface Holder {
  readonly id: string;
  readonly name: string;
}

/** 领单: a unit, or a party member in its name, takes the order on. One claim wins, the others learn who did. */
export function claimOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
  answering?: ReturningSelection,
): Promise<Node | undefined> {
  return claim(acting, input, answering);
}

const CLAIMED = nextStatus(orderPolicy.workflow, 'CLAIM', orderPolicy.workflow.initial);

/**
 * Who could have claimed it no longer sees it, but is told that he was too late; so is a second liaison of the unit that
 * has just claimed it. When that unit works on it already, its liaisons are told what can be done instead.
 */
function isLate(order: Row, viewer: Viewer): Sql {
  const theirs = reachedBy(
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
    sql`case when ${order.col('status')} = ${CLAIMED} then ${any(couldHave, theirs)}
      else ${all(couldHave, sql`not coalesce(${theirs}, false)`)} end`,
  );
}
