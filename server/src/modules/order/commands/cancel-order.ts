import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Sql } from '../../../sql/fragment.js';
import { NOW } from '../../../sql/parameter.js';
import type { Assignments } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { relistDemand } from '../../demand/follow-order.js';
import { giveBackResource } from '../given-resource.js';
import { orderLife } from '../order.life.js';
import { PAUSE_ENDED } from '../pause.js';

/** What an order holds after its dispatcher has taken it back. */
export function takenBack(reason: Sql): Assignments {
  return { ...PAUSE_ENDED, cancelled_at: sql`${NOW}::timestamptz`, cancel_reason: reason };
}

const cancel = new StepRunner(orderLife, {
  action: 'CANCEL',
  input: { reason: 'text' },
  sets: (_order, { reason }) => takenBack(reason),
  event: (order, { reason }) => ({ internal: reason, details: { unitId: order.col('unit_id') } }),
  follows: async (em, acting, order) => {
    await giveBackResource(em, acting, order);
    await relistDemand(em, acting, order);
  },
});

/** 撤回派单: the dispatcher takes an order back. Capacity goes back, it counts as no return, and the demand is listed again. */
export async function cancelOrder(
  acting: Acting,
  { id, version, reason }: { readonly id: string; readonly reason: string; readonly version?: number | null },
): Promise<void> {
  await cancel.take(acting, { id, version, values: { reason: reason.trim() } });
}
