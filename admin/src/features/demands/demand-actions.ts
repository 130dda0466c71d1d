import type { DemandAction } from '@lindan/shared';
import { demandWorkflow, stepsOf } from '@lindan/shared';

/** In which order the console offers what the server allows: on towards the end first, out of the way after it. */
export const OFFERED_DEMAND_ACTIONS: readonly DemandAction[] = [
  'DISPATCH',
  'DECIDE_DISPUTE',
  'LIST',
  'SCREEN',
  'ASSESS',
  'ACCEPT',
  'SETTLE',
  'UNSHELVE',
  'SEND_BACK',
  'ESCALATE',
  'SET_URGENCY',
  'CORRECT',
  'BACK',
  'MERGE',
  'SHELVE',
  'DECLINE',
];

/** The step leads the demand on; any other one only changes or adds something. */
export function leadsOn(action: DemandAction): boolean {
  return stepsOf(demandWorkflow, action).some(({ to }) => to !== 'SAME');
}

/**
 * The server's word on what may be done, in our order. Steps that are the resident's or the system's own
 * have no button here.
 */
export function offeredDemandActions(allowed: readonly DemandAction[]): readonly DemandAction[] {
  return OFFERED_DEMAND_ACTIONS.filter((action) => allowed.includes(action));
}
