import type { OrderAction } from '@lindan/shared';

/** In which order the console offers what the server allows: on towards the end first. */
export const OFFERED_ORDER_ACTIONS: readonly OrderAction[] = [
  'CLAIM',
  'START',
  'COMPLETE',
  'VERIFY',
  'REPORT_PROGRESS',
  'URGE',
  'RETURN',
];

export function offeredOrderActions(allowed: readonly OrderAction[]): readonly OrderAction[] {
  return OFFERED_ORDER_ACTIONS.filter((action) => allowed.includes(action));
}
