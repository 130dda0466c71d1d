import type { Acting } from '../../../actor.js';
import type { Answering } from '../../../reading/answering.js';
import type { Node } from '../../../reading/read.js';
import { finishClock } from '../change-order.js';
import { stepAtOnce } from '../step-at-once.js';

const start = stepAtOnce({ action: 'START', sets: finishClock, details: () => ({}) });

/** Work begins. The clock has been running since the dispatch. */
export function startOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
  answering?: Answering,
): Promise<Node | undefined> {
  return start(acting, input, answering);
}
