import type { VerifyMethod } from '@lindan/shared';
import { VERIFY_OUTCOMES } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { NOW } from '../../../sql/parameter.js';
import type { ChangedRow } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { resolveDemand } from '../../demand/follow-order.js';
import type { NamedFiles } from '../../file/attach-files.js';
import { hasFiles } from '../../file/attach-files.js';
import { takeWithFiles } from '../attach-to-order.js';
import { orderLife } from '../order.life.js';

/** The result of a verification. */
export interface Verdict extends NamedFiles {
  readonly id: string;
  readonly passed: boolean;
  readonly method: VerifyMethod;
  readonly note?: string | null;
  readonly version?: number | null;
}

const VERDICT = { method: 'text', note: 'text' } as const;

const pass = new StepRunner(orderLife, {
  action: 'VERIFY',
  outcome: VERIFY_OUTCOMES.PASSED,
  input: VERDICT,
  sets: () => ({ verified_at: sql`${NOW}::timestamptz` }),
  event: (_order, { method, note }) => ({
    internal: note,
    details: { outcome: sql.lit(VERIFY_OUTCOMES.PASSED), method },
  }),
  follows: (em: SqlEntityManager, acting: Acting, order: ChangedRow) => resolveDemand(em, acting, order),
});

const fail = new StepRunner(orderLife, {
  action: 'VERIFY',
  outcome: VERIFY_OUTCOMES.FAILED,
  input: VERDICT,
  sets: (order) => ({ reworks: sql`${order.col('reworks')} + 1`, completed_at: sql`null::timestamptz` }),
  event: (_order, { method, note }) => ({
    internal: note,
    details: { outcome: sql.lit(VERIFY_OUTCOMES.FAILED), method },
  }),
});

/**
 * 核查: the task force checks the result by a call, a visit or the file. A failed order goes back to its unit with a note; a
 * passed one resolves the demand.
 */
export async function verifyOrder(acting: Acting, verdict: Verdict): Promise<void> {
  const { id, version, passed, method } = verdict;
  const note = verdict.note?.trim() || null;
  const step = passed ? pass : fail;
  const attempt = { id, version, values: { method, note } };
  if (!hasFiles(verdict)) {
    await step.take(acting, attempt);
    return;
  }
  await acting.services.database.transaction((em) =>
    takeWithFiles(em, acting, { action: 'VERIFY', files: verdict }, (eventId) =>
      step.takeWithin(em, acting, { ...attempt, eventId }),
    ),
  );
}
