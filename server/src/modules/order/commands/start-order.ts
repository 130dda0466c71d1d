import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { finishClock } from '../change-order.js';
import { stepAtOnce } from '../step-at-once.js';

const start = stepAtOnce({ action: 'START', sets: finishClock, details: () => ({}) });

/** Work begins. The clock has been running since the dispatch. */
export function startOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
  answering?: ReturningSelection,
): Promise<Node | undefined> {
  return start(acting, input, answering);
}
