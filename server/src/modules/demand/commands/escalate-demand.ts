import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';

const escalate = new StepRunner(demandLife, {
  action: 'ESCALATE',
  input: { reason: 'text' },
  event: (_demand, { reason }) => ({ internal: reason }),
});

const sendBack = new StepRunner(demandLife, {
  action: 'SEND_BACK',
  input: { note: 'text' },
  event: (_demand, { note }) => ({ internal: note }),
});

/** What the community cannot solve goes to the street, with the reason. */
export function escalateDemand(
  acting: Acting,
  input: { readonly id: string; readonly reason: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version, reason } = input;
  return escalate.take(acting, { id, version, values: { reason: reason.trim() } }, returning);
}

/** The street gives an escalated demand back to the community's list. */
export function sendBackDemand(
  acting: Acting,
  input: { readonly id: string; readonly note: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version, note } = input;
  return sendBack.take(acting, { id, version, values: { note: note.trim() } }, returning);
}
