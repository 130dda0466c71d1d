import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';

const screen = new StepRunner(demandLife, {
  action: 'SCREEN',
  input: { note: 'text' },
  event: (_demand, { note }) => ({ internal: note }),
});

/** 筛选: the branch of the area passes a demand on to the community. */
export function screenDemand(
  acting: Acting,
  input: { readonly id: string; readonly note?: string | null; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version } = input;
  return screen.take(acting, { id, version, values: { note: input.note?.trim() || null } }, returning);
}
