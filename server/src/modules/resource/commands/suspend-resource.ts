import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { resourceLife } from '../resource.life.js';

const suspend = new StepRunner(resourceLife, { action: 'SUSPEND' });

/** Takes a resource off the menu for now. Orders that already have it keep it. */
export function suspendResource(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  return suspend.take(acting, input, returning);
}
