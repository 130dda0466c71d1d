import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { Refusal } from '../../../refusal.js';
import { NOW } from '../../../sql/parameter.js';
import { SETTING_VERSIONS } from '../../../transition/clock.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { orderLife } from '../order.life.js';
import { refuseUnknownFiles } from './report-progress.js';
import { endPause } from './resume-order.js';

/** The order is paused: its deadline has to move before it can be completed. Never told to a client. */
class Paused extends Refusal {
  constructor() {
    super('INVALID_TRANSITION', 'notPossibleNow');
  }
}

const complete = new StepRunner(orderLife, {
  action: 'COMPLETE',
  input: { result: 'text' },
  sets: (_order, { result }) => ({ result, completed_at: sql`${NOW}::timestamptz` }),
  event: (order, { result }) => ({
    internal: result,
    details: { inTime: sql`${NOW}::timestamptz <= ${order.col('finish_by')}`, settings: SETTING_VERSIONS },
  }),
  conflict: {
    when: (order) => sql`${order.col('paused_at')} is not null`,
    tells: () => sql`'{}'::json`,
    refusal: () => new Paused(),
  },
});

/** 办结: done, with a result that a supervisor can check. Completing ends a pause. */
export async function completeOrder(
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
  const values = { result: result.trim() };
  try {
    return await complete.take(acting, { id, version, values }, returning);
  } catch (error) {
    if (!(error instanceof Paused)) throw error;
  }
  const { database } = acting.services;
  await database.transaction(async (em) => {
    const met = await endPause(em, acting, id, version);
    await complete.takeWithin(em, acting, { id, version: met, values });
  });
  return undefined;
}
