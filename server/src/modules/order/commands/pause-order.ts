import { dateIn, LIMITS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import type { FieldProblem } from '../../../refusal.js';
import { BadInput } from '../../../refusal.js';
import { NOW } from '../../../sql/parameter.js';
import { SETTING_VERSIONS } from '../../../transition/clock.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { lockedOrder } from '../locked-order.js';
import { openingAfter, workedDates } from '../moved-deadlines.js';
import type { Order } from '../order.entity.js';
import { orderLife } from '../order.life.js';

interface Pause {
  readonly id: string;
  readonly reason: string;
  /** The last day, as a date in the city. */
  readonly until: string;
  readonly version?: number | null;
}

const pause = new StepRunner(orderLife, {
  action: 'PAUSE',
  input: { reason: 'text', until: 'date', resumesAt: 'timestamptz' },
  sets: (_order, { until, resumesAt }) => ({
    paused_at: sql`${NOW}::timestamptz`,
    paused_until: until,
    resumes_at: resumesAt,
  }),
  event: (order, { reason, until }) => ({
    forResident: reason,
    details: {
      until,
      resumesAt: order.col('resumes_at'),
      finishBy: order.col('finish_by'),
      settings: SETTING_VERSIONS,
    },
  }),
});

/** Stops the clock, with a reason, until the opening after a last day. The deadlines move when the pause has ended. */
export async function pauseOrder(acting: Acting, { id, version, reason, until }: Pause): Promise<void> {
  signedIn(acting);
  const { database, settings } = acting.services;
  const { calendar } = settings.at(acting.now);
  await database.transaction(async (em) => {
    const order = await lockedOrder(em, id);
    const problem = order === null ? undefined : problemOf(acting, order, until);
    // Behind a date that is refused there may be no other one.
    const resumesAt =
      problem === undefined ? openingAfter(until, order?.urgency ?? 'NORMAL', calendar) : acting.now;
    const attempt = { id, version, values: { reason: reason.trim(), until, resumesAt } };
    if (problem !== undefined) {
      await pause.check(em, acting, attempt);
      throw new BadInput({ until: problem });
    }
    await pause.takeWithin(em, acting, attempt);
  });
}

function problemOf({ now, services }: Acting, { pauseDays }: Order, until: string): FieldProblem | undefined {
  const today = dateIn(services.config.timeZone, now);
  if (until < today) return { problem: 'pastDay' };
  const days = pauseDays + workedDates(today, until, services.settings.at(now).calendar, LIMITS.pauseDays);
  return days > LIMITS.pauseDays ? { problem: 'tooManyDays', values: { max: LIMITS.pauseDays } } : undefined;
}
