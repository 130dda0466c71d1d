import type { DemandStatus } from '@lindan/shared';
import { statusesBefore } from '@lindan/shared';
import { sql } from 'kysely';

import { RESIDENT } from '../../../context/acting.js';
import type { RequestContext } from '../../../context/request-context.js';
import { afterCommit } from '../../../database/after-commit.js';
import { NotPossibleNow } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { NOW } from '../../../sql/parameter.js';
import { insertEvent } from '../../../transition/event.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { Demand } from '../demand.entity.js';
import { demandAsSubject, demandLife } from '../demand.life.js';
import { demandPolicy } from '../demand.policy.js';
import { Rating } from '../rating.entity.js';
import type { Tracking } from '../tracked-demand.js';
import { countTry, lockTracked } from '../tracked-demand.js';

export interface RatingGiven extends Tracking {
  readonly answered: boolean;
  readonly solved: boolean;
  readonly satisfaction: number;
  readonly comment?: string | null;
}

const rate = new StepRunner(demandLife, {
  action: 'RATE',
  input: { rating: 'jsonb' },
  sets: () => ({ closed_at: sql`${NOW}::timestamptz` }),
  event: (_demand, { rating }) => ({
    details: {
      answered: sql`${rating} -> 'answered'`,
      solved: sql`${rating} -> 'solved'`,
      satisfaction: sql`${rating} -> 'satisfaction'`,
    },
  }),
});

/**
 * The resident's last word, which closes the demand. A resident whose demand was merged into it rates the same work, once,
 * before or after it is closed.
 */
export async function rateDemand(
  context: RequestContext,
  input: RatingGiven,
): Promise<Pick<Demand, 'number' | 'status'>> {
  const { now, services } = context;
  await countTry(context, input);
  return services.database.transaction(async (em) => {
    const { stated, followed } = await lockTracked(em, context, input);
    const earlier = await em.findOne(Rating, { demandId: stated.id });
    if (earlier !== null || !isRateable(stated, followed)) throw new NotPossibleNow(followed.status, []);
    const { answered, solved, satisfaction } = input;
    const comment = input.comment?.trim() || null;
    em.create(Rating, { demandId: stated.id, at: now, answered, solved, satisfaction, comment });
    const rating = { answered, solved, satisfaction };
    if (stated === followed && isResolved(followed.status)) {
      const closed = await rate.takeWithin(em, context, { id: stated.id, values: { rating } }, 'RESIDENT');
      return { number: stated.number, status: closed.status as DemandStatus };
    }
    const { status } = stated;
    const happening = { id: newId(), at: now, by: RESIDENT, action: 'RATE', from: status, to: status };
    await insertEvent({
      ...happening,
      details: JSON.stringify(rating),
      of: demandAsSubject(stated.id),
    }).execute(em.getKysely<unknown>());
    afterCommit(em, () => services.announcer.announce('DEMAND', [stated.id, followed.id]));
    return { number: stated.number, status: followed.status };
  });
}

/** The work is there to be rated: verified, whether the demand that leads was rated or not. */
export function isRateable(
  stated: Pick<Demand, 'id'>,
  followed: { readonly id: string; readonly status: Demand['status']; readonly resolvedAt: unknown },
): boolean {
  return isResolved(followed.status) || (stated.id !== followed.id && followed.resolvedAt !== null);
}

function isResolved(status: DemandStatus): boolean {
  return statusesBefore(demandPolicy.workflow, 'RATE').includes(status);
}
