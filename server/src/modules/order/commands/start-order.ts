import type { Acting } from '../../../actor.js';
import { changeOrder, finishDeadline, runClock } from '../change-order.js';

/** Work begins. The clock has been running since the dispatch. */
export function startOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
): Promise<void> {
  const attempt = { id: input.id, version: input.version, action: 'START' } as const;
  return changeOrder(acting, attempt, {
    apply: ({ order, demand }) => {
      runClock(order, demand, finishDeadline(order));
      return {};
    },
  });
}
