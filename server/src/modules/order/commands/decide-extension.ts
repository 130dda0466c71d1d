import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { SETTING_VERSIONS } from '../../../transition/clock.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { lockedOrder } from '../locked-order.js';
import { extended } from '../moved-deadlines.js';
import { orderLife } from '../order.life.js';

const decide = new StepRunner(orderLife, {
  action: 'DECIDE_EXTENSION',
  input: { granted: 'boolean', note: 'text', finishBy: 'timestamptz', finishSoonAt: 'timestamptz' },
  remembers: ['finish_by'],
  sets: (order, { granted, finishBy, finishSoonAt }) => {
    const by = sql`case when ${granted} then ${finishBy} else ${order.col('finish_by')} end`;
    const soonAt = sql`case when ${granted} then ${finishSoonAt} else ${order.col('finish_soon_at')} end`;
    return {
      extension_decision: sql`case when ${granted} then 'GRANTED' else 'REFUSED' end`,
      finish_by: by,
      finish_soon_at: soonAt,
      due_at: by,
      due_soon_at: soonAt,
    };
  },
  event: (order, { granted, note }) => ({
    internal: note,
    details: {
      granted,
      workingDays: order.col('extension_days'),
      finishBy: order.col('finish_by'),
      finishByBefore: order.col('before_finish_by'),
      settings: SETTING_VERSIONS,
    },
  }),
});

/** The task force grants an extension or refuses it. The clock moves only if it is granted. */
export async function decideExtension(
  acting: Acting,
  input: {
    readonly id: string;
    readonly granted: boolean;
    readonly note?: string | null;
    readonly version?: number | null;
  },
): Promise<void> {
  signedIn(acting);
  const { id, version, granted } = input;
  const note = input.note?.trim() || null;
  const { database, settings } = acting.services;
  const { calendar } = settings.at(acting.now);
  await database.transaction(async (em) => {
    const order = await lockedOrder(em, id);
    const moved =
      order === null || order.extensionDays === null
        ? { finishBy: null, finishSoonAt: null }
        : extended(order, order.extensionDays, calendar);
    await decide.takeWithin(em, acting, { id, version, values: { granted, note, ...moved } });
  });
}
