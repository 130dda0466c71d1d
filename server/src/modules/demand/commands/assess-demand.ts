import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';

const assess = new StepRunner(demandLife, {
  action: 'ASSESS',
  input: { note: 'text' },
  event: (_demand, { note }) => ({ internal: note }),
});

/** 研判: the building group says that what was collected is a demand. */
export function assessDemand(
  acting: Acting,
  input: { readonly id: string; readonly note?: string | null; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version } = input;
  return assess.take(acting, { id, version, values: { note: input.note?.trim() || null } }, returning);
}
