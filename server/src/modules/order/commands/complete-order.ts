import { deadline, VERIFY_LIMIT } from '@lindan/shared';

import type { Acting } from '../../../context/acting.js';
import { changeOrder, runClock } from '../change-order.js';
import { refuseUnknownFiles } from './report-progress.js';

/** 办结: done, with a result that a supervisor can check. */
export function completeOrder(
  acting: Acting,
  input: {
    readonly id: string;
    readonly result: string;
    readonly attachmentIds?: readonly string[] | null;
    readonly version?: number | null;
  },
): Promise<void> {
  const attempt = { id: input.id, version: input.version, action: 'COMPLETE' } as const;
  return changeOrder(acting, attempt, {
    apply: ({ order, demand }) => {
      refuseUnknownFiles(input.attachmentIds);
      order.result = input.result.trim();
      order.completedAt = acting.now;
      runClock(order, demand, deadline(acting.now, VERIFY_LIMIT, acting.services.calendar));
      return { note: order.result, details: { inTime: acting.now <= order.finishBy } };
    },
  });
}
