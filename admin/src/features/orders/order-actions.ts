import type { OrderAction } from '@lindan/shared';

/** A step that a person takes; the system raises by itself. */
export type OfferedOrderAction = Exclude<OrderAction, 'RAISE' | 'MOVE_DEADLINES'>;

/** In which order the console offers what the server allows: on towards the end first. */
export const OFFERED_ORDER_ACTIONS: readonly OfferedOrderAction[] = [
  'CLAIM',
  'START',
  'COMPLETE',
  'VERIFY',
  'DECIDE_EXTENSION',
  'RESUME',
  'REPORT_PROGRESS',
  'CONTACT',
  'CONFIRM_PART',
  'ASSIGN',
  'URGE',
  'REASSIGN',
  'REQUEST_EXTENSION',
  'PAUSE',
  'RETURN',
  'CANCEL',
];

export function offeredOrderActions(allowed: readonly OrderAction[]): readonly OfferedOrderAction[] {
  return OFFERED_ORDER_ACTIONS.filter((action) => allowed.includes(action));
}
