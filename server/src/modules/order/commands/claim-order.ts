import type { OrderAction, OrderStatus } from '@lindan/shared';
import { nextStatus } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Viewer } from '../../../context/viewer.js';
import { reachedBy } from '../../../policy/grants.js';
import type { ActorColumns } from '../../../policy/step-conditions.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { BadInput, NotFound } from '../../../refusal.js';
import type { Sql } from '../../../sql/fragment.js';
import { all, any } from '../../../sql/fragment.js';
import { NOW } from '../../../sql/parameter.js';
import type { Row } from '../../../sql/row.js';
import type { ChangedRow, Step } from '../../../transition/step.js';
import { rowAs } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { takeCapacity } from '../../resource/commands/take-capacity.js';
import { offeredResource } from '../../resource/offered-resource.js';
import type { Order } from '../order.entity.js';
import { AlreadyClaimed } from '../order.errors.js';
import { orderLife } from '../order.life.js';
import { couldClaim, orderPolicy } from '../order.policy.js';

interface Holder {
  readonly id: string;
  readonly name: string;
}

const CLAIMING = {
  action: 'CLAIM',
  sets: (order: Row, _given: unknown, by: ActorColumns) => ({
    unit_id: sql`coalesce(${order.col('unit_id')}, ${by.unitId})`,
    claimed_by_id: by.personId,
    claimed_at: sql`${NOW}::timestamptz`,
  }),
  event: (order: Row) => ({ details: { unitId: order.col('unit_id'), mode: order.col('mode') } }),
  conflict: {
    when: isClaimedAlready,
    tells: (order) =>
      sql`json_build_object('holder', (select json_build_object('id', u.id, 'name', u.name) from units u where u.id = ${order.col('unit_id')}))`,
    refusal: ({ id, status, version }, holderRow) =>
      new AlreadyClaimed({ id, status, version }, (holderRow as { holder: Holder | null }).holder),
  },
} satisfies Step<OrderStatus, OrderAction, never>;

const claim = new StepRunner(orderLife, { ...CLAIMING, isHot: true });

/** A claim that names what the unit gives: it takes of the resource's capacity, so it is taken alone. */
const claimGiving = new StepRunner(orderLife, {
  ...CLAIMING,
  input: { resourceId: 'text' },
  remembers: ['resource_id'],
  sets: (order, { resourceId }, by) => ({
    ...CLAIMING.sets(order, undefined, by),
    // An unknown resource becomes null here; `give` refuses it.
    resource_id: sql`(select r.id from resources r where r.id::text = lower(${resourceId}))`,
    resource_taken_at: sql`${NOW}::timestamptz`,
  }),
  event: (order) => ({
    details: { ...CLAIMING.event(order).details, resourceId: order.col('resource_id') },
  }),
  follows: give,
});

/** 领单: a unit, or a party member in its name, takes the order on. One claim wins; the others learn who holds the order. */
export function claimOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null; readonly resourceId?: string | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version, resourceId = null } = input;
  if (resourceId === null) return claim.take(acting, { id, version }, returning);
  return claimGiving.take(acting, { id, version, values: { resourceId } });
}

/** Takes the capacity of what the claimant gives: an offer of the claiming unit, for an order that has none yet. */
async function give(em: SqlEntityManager, acting: Acting, order: ChangedRow): Promise<void> {
  const invalid = () => new BadInput({ resourceId: { problem: 'invalid' } });
  if (order['before_resource_id'] !== null) throw invalid();
  const resourceId = order['resource_id'] as string | null;
  if (resourceId === null) throw new NotFound();
  const offer = await offeredResource(em, acting, resourceId, rowAs<Order>(order));
  if (offer.unitId !== order['unit_id']) throw invalid();
  await takeCapacity(em, resourceId, acting.now, acting.services.config.timeZone);
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
