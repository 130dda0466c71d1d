import type { Role, Tier } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { idempotently } from '../../../transition/idempotency.js';
import type { ChangedRow } from '../../../transition/step.js';
import { actorOf } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { SuggestionsSeen } from '../../suggestion/shown-suggestion.js';
import { withoutSuggestions } from '../../suggestion/shown-suggestion.js';
import { giveBackResource } from '../given-resource.js';
import { orderLife } from '../order.life.js';
import { takenBack } from './cancel-order.js';
import { dispatchAnew } from './dispatch-demand.js';

interface Reassignment extends SuggestionsSeen {
  readonly id: string;
  readonly unitId: string;
  readonly note: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
  readonly confirm?: readonly string[] | null;
}

const reassign = new StepRunner(orderLife, {
  action: 'REASSIGN',
  input: { unitId: 'text', note: 'text' },
  sets: (_order, { note }) => takenBack(note),
  event: (order, { note, unitId }) => ({
    internal: note,
    details: { unitId: order.col('unit_id'), toUnitId: unitId },
  }),
});

/**
 * 改派: takes an order back and dispatches its demand to another unit, in one transaction.
 * @returns the id of the new order
 */
export async function reassignOrder(acting: Acting, input: Reassignment): Promise<string> {
  signedIn(acting);
  const call = { operation: 'reassignOrder', key: input.idempotencyKey, input: withoutSuggestions(input) };
  const { announcer, database } = acting.services;
  const { id } = await database.transaction((em) =>
    idempotently(
      em,
      acting,
      call,
      async (created) => {
        await replace(em, acting, created, input);
        return { id: created };
      },
      newId,
    ),
  );
  announcer.announce('ORDER', [id]);
  return id;
}

async function replace(
  em: SqlEntityManager,
  acting: Acting,
  created: string,
  input: Reassignment,
): Promise<void> {
  const { id, version, unitId, confirm, suggestions, overrideReason } = input;
  const note = input.note.trim();
  const replaced = await reassign.takeWithin(em, acting, { id, version, values: { unitId, note } });
  if (replaced['unit_id'] === unitId.toLowerCase()) throw new BadInput({ unitId: { problem: 'invalid' } });
  await giveBackResource(em, acting, replaced);
  const dispatch = {
    demandId: replaced['demand_id'] as string,
    mode: 'ASSIGNED',
    unitId,
    note,
    confirm: confirm ?? null,
    suggestions: suggestions ?? null,
    overrideReason: overrideReason ?? null,
    tier: replaced['tier'] as Tier,
    ...(await carriedOver(em, replaced, unitId)),
  } as const;
  await dispatchAnew(em, acting, created, dispatch, {
    isRuling: replaced['is_ruling'] === true,
    dispatcherRole: replaced['dispatcher_role'] as Role,
    by: actorOf(replaced),
  });
}

/** The other co-operating units, and the resource if it is the new unit's. */
async function carriedOver(em: SqlEntityManager, { id, ...order }: ChangedRow, unitId: string) {
  const { rows } = await sql<{ coUnitIds: string[]; resourceId: string | null }>`
    select array(
      select c.unit_id from order_co_units c where c.order_id = ${id} and c.unit_id::text <> lower(${unitId})
    ) as "coUnitIds", (
      select r.id from resources r where r.id = ${order['resource_id']} and r.unit_id::text = lower(${unitId})
    ) as "resourceId"
  `.execute(em.getKysely<unknown>());
  return rows[0] ?? { coUnitIds: [], resourceId: null };
}
