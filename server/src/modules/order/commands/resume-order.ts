import { dateIn, LIMITS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Services } from '../../../context/services.js';
import { signedIn } from '../../../policy/permit.js';
import { SETTING_VERSIONS } from '../../../transition/clock.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { takeDueSteps } from '../due-orders.js';
import { lockedOrder } from '../locked-order.js';
import { afterPause, workedDates } from '../moved-deadlines.js';
import type { Order } from '../order.entity.js';
import { orderLife } from '../order.life.js';
import { PAUSE_ENDED } from '../pause.js';

const resume = new StepRunner(orderLife, {
  action: 'RESUME',
  input: {
    finishBy: 'timestamptz',
    finishSoonAt: 'timestamptz',
    pauseDays: 'integer',
    resumedAt: 'timestamptz',
  },
  remembers: ['paused_at', 'finish_by'],
  sets: (_order, { finishBy, finishSoonAt, pauseDays }) => ({
    ...PAUSE_ENDED,
    finish_by: finishBy,
    finish_soon_at: finishSoonAt,
    due_at: finishBy,
    due_soon_at: finishSoonAt,
    pause_days: pauseDays,
  }),
  event: (order, { resumedAt }) => ({
    details: {
      pausedAt: order.col('before_paused_at'),
      resumedAt,
      finishBy: order.col('finish_by'),
      finishByBefore: order.col('before_finish_by'),
      settings: SETTING_VERSIONS,
    },
  }),
});

/** Ends a pause before its last day is over. */
export async function resumeOrder(
  acting: Acting,
  { id, version }: { readonly id: string; readonly version?: number | null },
): Promise<void> {
  signedIn(acting);
  const { database } = acting.services;
  await database.transaction(async (em) => {
    const order = await lockedOrder(em, id);
    await resume.takeWithin(em, acting, { id, version, values: resumption(acting, order) });
  });
}

/** Ends the pauses whose next opening has come. @returns the number of resumed orders */
export function resumePausedOrders(services: Services, now: Date): Promise<number> {
  return takeDueSteps(services, now, {
    isDue: (order, moment) => sql`${order.col('resumes_at')} <= ${moment}`,
    since: (order) => order.col('resumes_at'),
    take: (em, acting, orders) =>
      resume.takeAll(
        em,
        acting,
        orders.map((order) => ({ id: order.id, values: resumption(acting, order) })),
        'SYSTEM',
      ),
  });
}

/**
 * Ends a pause in the transaction of a step that ends it.
 * @returns the version that this step has to meet: that of the client, with the end of the pause counted in
 */
export async function endPause(
  em: SqlEntityManager,
  acting: Acting,
  id: string,
  version: number | null | undefined,
): Promise<number | null | undefined> {
  const order = await lockedOrder(em, id);
  if (order === null || order.pausedAt === null) return version;
  await resume.takeWithin(em, acting, { id, values: resumption(acting, order) }, 'SYSTEM');
  return version === order.version ? version + 1 : version;
}

/** What follows from the end of a pause: it ends now, or ended at the opening after its last day. */
function resumption({ now, services }: Acting, order: Order | null) {
  if (order === null || order.pausedAt === null || order.resumesAt === null || order.pausedUntil === null)
    return { finishBy: null, finishSoonAt: null, pauseDays: null, resumedAt: null };
  const { pausedAt, pausedUntil, resumesAt } = order;
  const { config, settings } = services;
  const { calendar } = settings.at(now);
  const resumedAt = resumesAt < now ? resumesAt : now;
  const date = (moment: Date): string => dateIn(config.timeZone, moment);
  const lastDay = date(resumedAt) < pausedUntil ? date(resumedAt) : pausedUntil;
  const days = workedDates(date(pausedAt), lastDay, calendar, LIMITS.pauseDays);
  return {
    ...afterPause(order, pausedAt, resumedAt, calendar),
    pauseDays: order.pauseDays + days,
    resumedAt,
  };
}
