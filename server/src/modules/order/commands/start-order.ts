import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { orderLife } from '../order.life.js';

const start = new StepRunner(orderLife, { action: 'START', isHot: true });

/** Starts work on a claimed order. The clock keeps running since the dispatch. */
export function startOrder(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  return start.take(acting, input, returning);
}
