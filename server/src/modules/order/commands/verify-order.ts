import type { VerifyMethod } from '@lindan/shared';
import { nextStatus, VERIFY_OUTCOMES } from '@lindan/shared';

import type { Acting } from '../../../context/acting.js';
import { SYSTEM } from '../../../context/acting.js';
import { BadInput } from '../../../refusal.js';
import { stepDemand } from '../../demand/change-demand.js';
import { demandPolicy } from '../../demand/demand.policy.js';
import type { OrderStep } from '../change-order.js';
import { changeOrder, finishDeadline, runClock } from '../change-order.js';

/** What the task force found. */
export interface Verdict {
  readonly id: string;
  readonly passed: boolean;
  readonly method: VerifyMethod;
  readonly note?: string | null;
  readonly version?: number | null;
}

/**
 * 核查: the task force looks at the result, by a call, a visit or the file. What does not pass goes back to be
 * done again, with what is missing; what passes resolves the demand.
 */
export async function verifyOrder(acting: Acting, verdict: Verdict): Promise<void> {
  const { id, version, passed, method, note } = verdict;
  if (!passed && (note ?? '').trim() === '') throw new BadInput({ note: { problem: 'required' } });
  const outcome = passed ? VERIFY_OUTCOMES.PASSED : VERIFY_OUTCOMES.FAILED;
  const words = { note, details: { outcome, method } };
  await changeOrder(
    acting,
    { id, version, action: 'VERIFY', outcome },
    {
      apply: ({ order, demand }) => {
        if (passed) {
          order.verifiedAt = acting.now;
          runClock(order, demand, null);
        } else {
          // Rework has no time of its own: the clock that was set at the dispatch runs on.
          order.reworks += 1;
          order.completedAt = null;
          runClock(order, demand, finishDeadline(order));
        }
        return words;
      },
      ...(passed && { afterwards: (step: OrderStep) => resolveDemand(acting, step) }),
    },
  );
}

/** One order at a time is open for a demand (the database sees to it), so the last one verified resolves it. */
async function resolveDemand(acting: Acting, { em, order, demand }: OrderStep): Promise<void> {
  const to = nextStatus(demandPolicy.workflow, 'RESOLVE', demand.status);
  if (to === undefined) throw new Error(`${demand.number} cannot be resolved from ${demand.status}`);
  const resolve = { action: 'RESOLVE', step: { to, by: SYSTEM }, throughOrderId: order.id } as const;
  await stepDemand(em, acting, demand, resolve, () => {
    demand.resolvedAt = acting.now;
    const details = { orderId: order.id, returns: demand.returns, reworks: order.reworks };
    return { note: order.result, details };
  });
}
