import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { NOW } from '../../../sql/parameter.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { orderLife } from '../order.life.js';

const confirm = new StepRunner(orderLife, {
  action: 'CONFIRM_PART',
  input: { note: 'text' },
  alsoWrites: (order, { note }, from) => sql`
    update order_co_units c set confirmed_at = ${NOW}::timestamptz, note = ${note} ${from}
    where c.order_id = ${order.col('id')} and c.unit_id = ${order.col('actor_unit_id')}`,
  event: (order, { note }) => ({ internal: note, details: { unitId: order.col('actor_unit_id') } }),
});

/** A co-operating unit says that its part is done. */
export async function confirmPart(
  acting: Acting,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<void> {
  await confirm.take(acting, { id, values: { note: note.trim() } });
}
