import type { VerifyMethod } from '@lindan/shared';
import { nextStatus, VERIFY_OUTCOMES } from '@lindan/shared';

import type { Acting } from '../../../actor.js';
import { SYSTEM } from '../../../actor.js';
import { BadInput } from '../../../refusal.js';
import { stepDemand } from '../../demand/change-demand.js';
import { demandPolicy } from '../../demand/demand.policy.js';
import type { OrderStep } from '../change-order.js';
import { changeOrder, finishDeadline, runClock } from '../change-order.js';

/**
 * 核查: the task force looks at the result, by a call, a visit or the file. What does not pass goes back to be
 * done again, with what is missing; what passes resolves the demand.
 */
export async function verifyOrder(
  acting: Acting,
  input: {
    readonly id: string;
    readonly passed: boolean;
    readonly method: VerifyMethod;
    readonly note?: string | null;
    readonly version?: number | null;
  },
): Promise<void> {
  const { passed, method, note } = input;
  if (!passed && (note ?? '').trim() === '') throw new BadInput({ note: { problem: 'required' } });
  const outcome = passed ? VERIFY_OUTCOMES.PASSED : VERIFY_OUTCOMES.FAILED;
  await changeOrder(
    acting,
    { id: input.id, version: input.version, action: 'VERIFY', outcome },
    async (step) => {
      if (passed) await pass(acting, step);
      else sendBack(step);
      return { note, details: { outcome, method } };
    },
  );
}

async function pass(acting: Acting, { em, order, demand }: OrderStep): Promise<void> {
  order.verifiedAt = acting.now;
  runClock(order, demand, null);
  // One order at a time is open for a demand (the database sees to it), so the last one verified resolves it.
  const to = nextStatus(demandPolicy.workflow, 'RESOLVE', demand.status);
  if (to === undefined) throw new Error(`${demand.number} cannot be resolved from ${demand.status}`);
  await stepDemand(em, acting, demand, 'RESOLVE', { to, by: SYSTEM }, () => {
    demand.resolvedAt = acting.now;
    return {
      note: order.result,
      details: { orderId: order.id, returns: demand.returns, reworks: order.reworks },
    };
  });
}

/** Rework has no time of its own: the clock that was set at the dispatch runs on. */
function sendBack({ order, demand }: OrderStep): void {
  order.reworks += 1;
  order.completedAt = null;
  runClock(order, demand, finishDeadline(order));
}
