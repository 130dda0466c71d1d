import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { resourceLife } from '../resource.life.js';

const publish = new StepRunner(resourceLife, { action: 'PUBLISH' });

/** Offers a resource to everybody. */
export function publishResource(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  return publish.take(acting, input, returning);
}
