import type { DemandStatus } from '@lindan/shared';
import { DISPUTE_OUTCOMES } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import { NotPossibleNow } from '../../../refusal.js';
import type { StepInputs } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { Demand } from '../demand.entity.js';
import { demandLife } from '../demand.life.js';
import { NEW_ROUND } from '../result.js';
import type { Tracked, Tracking } from '../tracked-demand.js';
import { countingTries, lockTracked } from '../tracked-demand.js';

const DISPUTE = {
  input: { reason: 'text' },
  event: (demand: { col(name: string): unknown }, { reason }: StepInputs<'reason'>) => ({
    internal: reason,
    details: { round: demand.col('round') as never, disputes: demand.col('disputes') as never },
  }),
} as const;

const byRight = new StepRunner(demandLife, {
  ...DISPUTE,
  action: 'DISPUTE',
  outcome: DISPUTE_OUTCOMES.BY_RIGHT,
  sets: (demand) => ({
    ...NEW_ROUND,
    round: sql`${demand.col('round')} + 1`,
    disputes: sql`${demand.col('disputes')} + 1`,
  }),
});

const toDecide = new StepRunner(demandLife, {
  ...DISPUTE,
  action: 'DISPUTE',
  outcome: DISPUTE_OUTCOMES.TO_DECIDE,
  sets: (demand) => ({
    closed_at: sql`null::timestamptz`,
    disputes: sql`${demand.col('disputes')} + 1`,
  }),
});

/**
 * A requester says that the result has not solved it. The first dispute is the demand's right and leads back to the list; a
 * later one waits for the supervisor.
 */
export async function disputeDemand(
  context: RequestContext,
  input: Tracking & { readonly reason: string },
): Promise<Pick<Demand, 'number' | 'status'>> {
  return countingTries(context, input, () =>
    context.services.database.transaction(async (em) => {
      const tracked = await lockTracked(em, context, input);
      const status = await disputeWithin(em, context, tracked, input.reason.trim());
      return { number: tracked.number, status };
    }),
  );
}

/** @returns the state that the dispute leads to */
export async function disputeWithin(
  em: SqlEntityManager,
  context: RequestContext,
  { followed, isWithdrawn }: Tracked,
  reason: string,
): Promise<DemandStatus> {
  if (isWithdrawn) throw new NotPossibleNow(followed.status, []);
  const dispute = followed.disputes === 0 ? byRight : toDecide;
  const changed = await dispute.takeWithin(em, context, { id: followed.id, values: { reason } }, 'RESIDENT');
  return changed.status as DemandStatus;
}
