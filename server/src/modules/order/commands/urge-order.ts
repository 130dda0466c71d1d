import type { Acting } from '../../../context/acting.js';
import { changeOrder } from '../change-order.js';

/** 催办: a word to those who are late or soon will be. */
export function urgeOrder(
  acting: Acting,
  input: { readonly id: string; readonly note: string },
): Promise<void> {
  return changeOrder(
    acting,
    { id: input.id, action: 'URGE' },
    {
      apply: ({ order }) => {
        order.urges += 1;
        return { note: input.note, details: { urges: order.urges, unitId: order.unitId } };
      },
    },
  );
}
