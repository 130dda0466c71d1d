import { nextStatus } from '@lindan/shared';

import { RESIDENT } from '../../../actor.js';
import type { RequestContext } from '../../../graphql/context.js';
import { NotPossibleNow } from '../../../refusal.js';
import { stepDemand } from '../change-demand.js';
import type { Demand } from '../demand.entity.js';
import { demandPolicy } from '../demand.policy.js';
import type { Tracking } from '../tracked-demand.js';
import { lockTracked } from '../tracked-demand.js';

/** The resident takes his demand back. While neighbours stand behind it too, it is no longer his alone to take. */
export async function withdrawDemand(
  context: RequestContext,
  input: Tracking,
): Promise<Pick<Demand, 'number' | 'status'>> {
  return context.services.database.transaction(async (em) => {
    const { stated } = await lockTracked(em, context, input);
    const to = withdrawal(stated);
    if (to === undefined) throw new NotPossibleNow(stated.status, []);
    await stepDemand(em, context, stated, 'WITHDRAW', { to, by: RESIDENT }, () => {
      stated.closedAt = context.now;
      return {};
    });
    return { number: stated.number, status: stated.status };
  });
}

/** Where withdrawing leads, or undefined where it is not possible. */
export function withdrawal(demand: Pick<Demand, 'status' | 'backers'>): Demand['status'] | undefined {
  return demand.backers > 1 ? undefined : nextStatus(demandPolicy.workflow, 'WITHDRAW', demand.status);
}
