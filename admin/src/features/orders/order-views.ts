import type { OrderStatus } from '@lindan/shared';
import { finalStatuses, ORDER_STATUSES, orderWorkflow, statusesBefore } from '@lindan/shared';

const ENDED = finalStatuses(orderWorkflow);
const WORKED_ON = ORDER_STATUSES.filter((status) =>
  (['START', 'REPORT_PROGRESS', 'COMPLETE'] as const).some((action) =>
    statusesBefore(orderWorkflow, action).includes(status),
  ),
);

/** Groups of states by the steps still possible in them, derived from the workflow. */
export const ORDER_STATUSES_TO: Record<'claim' | 'work' | 'verify' | 'end' | 'open', readonly OrderStatus[]> =
  {
    claim: statusesBefore(orderWorkflow, 'CLAIM'),
    work: WORKED_ON,
    verify: statusesBefore(orderWorkflow, 'VERIFY'),
    end: ENDED,
    open: ORDER_STATUSES.filter((status) => !ENDED.includes(status)),
  };
