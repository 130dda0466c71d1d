import { nextStatus, statusesBefore } from '@lindan/shared';

import { RESIDENT } from '../../../context/acting.js';
import type { RequestContext } from '../../../context/request-context.js';
import { NotPossibleNow } from '../../../refusal.js';
import { recordEvent } from '../../event/record-event.js';
import { stepDemand } from '../change-demand.js';
import type { Demand } from '../demand.entity.js';
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

/**
 * The resident's last word. It closes the demand; whose demand was merged into it rates the same work, each once,
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
    const given = await em.findOne(Rating, { demandId: stated.id });
    if (given !== null || !isRateable(stated, followed)) throw new NotPossibleNow(followed.status, []);
    const { answered, solved, satisfaction } = input;
    const comment = input.comment?.trim() || null;
    em.create(Rating, { demandId: stated.id, at: now, answered, solved, satisfaction, comment });
    const details = { answered, solved, satisfaction };
    const closes = nextStatus(demandPolicy.workflow, 'RATE', followed.status);
    if (stated === followed && closes !== undefined) {
      const step = { to: closes, by: RESIDENT };
      await stepDemand(em, context, followed, { action: 'RATE', step }, () => {
        followed.closedAt = now;
        return { details };
      });
    } else {
      const { status } = stated;
      const of = { demandId: stated.id };
      recordEvent(em, { at: now, by: RESIDENT, action: 'RATE', from: status, to: status, of, details });
    }
    return { number: stated.number, status: followed.status };
  });
}

/** The work is there to be rated: verified, whether the one whose demand leads has rated it or not. */
export function isRateable(
  stated: Pick<Demand, 'id'>,
  followed: { readonly id: string; readonly status: Demand['status']; readonly resolvedAt: unknown },
): boolean {
  const isResolved = statusesBefore(demandPolicy.workflow, 'RATE').includes(followed.status);
  return isResolved || (stated.id !== followed.id && followed.resolvedAt !== null);
}
