import type { DemandStatus } from '@lindan/shared';
import { OTHERS_GO_ON } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import { NotPossibleNow } from '../../../refusal.js';
import { NOW } from '../../../sql/parameter.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { Demand } from '../demand.entity.js';
import { demandLife } from '../demand.life.js';
import type { Tracked, Tracking } from '../tracked-demand.js';
import { countingTries, isLead, lockTracked } from '../tracked-demand.js';

const withdraw = new StepRunner(demandLife, {
  action: 'WITHDRAW',
  input: { requester: 'text' },
  sets: () => ({ closed_at: sql`${NOW}::timestamptz` }),
  event: (_demand, { requester }) => ({ details: { requester } }),
});

const leave = new StepRunner(demandLife, {
  action: 'WITHDRAW',
  outcome: OTHERS_GO_ON,
  input: { requester: 'text' },
  sets: (demand) => ({ backers: sql`${demand.col('backers')} - 1` }),
  event: (demand, { requester }) => ({ details: { requester, backers: demand.col('backers') } }),
});

/** A requester takes back what is the requester's own. While others stand behind the demand, it goes on for them. */
export async function withdrawDemand(
  context: RequestContext,
  input: Tracking,
): Promise<Pick<Demand, 'number' | 'status'>> {
  return countingTries(context, input, () =>
    context.services.database.transaction(async (em) => {
      const tracked = await lockTracked(em, context, input);
      const { number, followed } = tracked;
      if (tracked.isWithdrawn) throw new NotPossibleNow(followed.status, []);
      const step = followed.backers > 1 ? leave : withdraw;
      const attempt = { id: followed.id, values: { requester: number } };
      const { status } = await step.takeWithin(em, context, attempt, 'RESIDENT');
      await markWithdrawn(em, tracked, context.now);
      return { number, status: status as DemandStatus };
    }),
  );
}

async function markWithdrawn(em: SqlEntityManager, tracked: Tracked, now: Date): Promise<void> {
  const { demandId, backerId } = tracked;
  const version = isLead(tracked) ? sql`version` : sql`version + 1`;
  await (backerId === null
    ? sql`update demands set withdrawn_at = ${now}, version = ${version} where id = ${demandId}`
    : sql`update backers set withdrawn_at = ${now} where id = ${backerId}`
  ).execute(em.getKysely<unknown>());
}
