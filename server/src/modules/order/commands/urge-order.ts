import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { orderLife } from '../order.life.js';

const urge = new StepRunner(orderLife, {
  action: 'URGE',
  input: { note: 'text' },
  sets: (order) => ({ urges: sql`${order.col('urges')} + 1` }),
  event: (order, { note }) => ({
    internal: note,
    details: { urges: order.col('urges'), unitId: order.col('unit_id') },
  }),
});

/** 催办: reminds a unit whose order is overdue or due soon. */
export function urgeOrder(
  acting: Acting,
  input: { readonly id: string; readonly note: string },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  return urge.take(acting, { id: input.id, values: { note: input.note.trim() } }, returning);
}
