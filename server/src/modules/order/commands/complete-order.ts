import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { NOW } from '../../../sql/parameter.js';
import { SETTING_VERSIONS } from '../../../transition/clock.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { orderLife } from '../order.life.js';
import { refuseUnknownFiles } from './report-progress.js';

const complete = new StepRunner(orderLife, {
  action: 'COMPLETE',
  input: { result: 'text' },
  sets: (_order, { result }) => ({ result, completed_at: sql`${NOW}::timestamptz` }),
  event: (order, { result }) => ({
    note: result,
    details: { inTime: sql`${NOW}::timestamptz <= ${order.col('finish_by')}`, settings: SETTING_VERSIONS },
  }),
});

/** 办结: done, with a result that a supervisor can check. */
export function completeOrder(
  acting: Acting,
  input: {
    readonly id: string;
    readonly result: string;
    readonly attachmentIds?: readonly string[] | null;
    readonly version?: number | null;
  },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version, result } = input;
  refuseUnknownFiles(input.attachmentIds);
  return complete.take(acting, { id, version, values: { result: result.trim() } }, returning);
}
