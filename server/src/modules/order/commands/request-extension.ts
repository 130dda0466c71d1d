import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { dueOfOrder, SETTING_VERSIONS } from '../../../transition/clock.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { orderLife } from '../order.life.js';

const request = new StepRunner(orderLife, {
  action: 'REQUEST_EXTENSION',
  input: { workingDays: 'integer', reason: 'text' },
  sets: (order, { workingDays, reason }) => ({
    extension_days: workingDays,
    extension_reason: reason,
    extension_decision: sql`'PENDING'`,
    extension_by: dueOfOrder('EXTENSION', order).due_at,
  }),
  event: (order, { workingDays, reason }) => ({
    internal: reason,
    details: {
      workingDays,
      decideBy: order.col('extension_by'),
      finishBy: order.col('finish_by'),
      settings: SETTING_VERSIONS,
    },
  }),
});

/** Asks the task force for more time, once an order. The deadline runs on until it is granted. */
export async function requestExtension(
  acting: Acting,
  input: {
    readonly id: string;
    readonly workingDays: number;
    readonly reason: string;
    readonly version?: number | null;
  },
): Promise<void> {
  const { id, version, workingDays, reason } = input;
  await request.take(acting, { id, version, values: { workingDays, reason: reason.trim() } });
}
