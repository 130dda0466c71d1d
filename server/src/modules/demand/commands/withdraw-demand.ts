import { nextStatus } from '@lindan/shared';
import { sql } from 'kysely';

import { RESIDENT } from '../../../context/acting.js';
import type { RequestContext } from '../../../context/request-context.js';
import { allowsByCode } from '../../../policy/allowed-actions.js';
import { NotPossibleNow } from '../../../refusal.js';
import { rowOf } from '../../../sql/row.js';
import { stepDemand } from '../change-demand.js';
import type { Demand } from '../demand.entity.js';
import { demandPolicy } from '../demand.policy.js';
import type { Tracking } from '../tracked-demand.js';
import { countTry, lockTracked } from '../tracked-demand.js';

/** The resident takes his demand back. While neighbours stand behind it too, it is no longer his alone to take. */
export async function withdrawDemand(
  context: RequestContext,
  input: Tracking,
): Promise<Pick<Demand, 'number' | 'status'>> {
  await countTry(context, input);
  return context.services.database.transaction(async (em) => {
    const { stated } = await lockTracked(em, context, input);
    const { rows } = await sql`
      select from demands stated
      where stated.id = ${stated.id} and ${allowsByCode(demandPolicy, 'WITHDRAW', rowOf('stated'), context.now)}
    `.execute(em.getKysely<unknown>());
    const to = nextStatus(demandPolicy.workflow, 'WITHDRAW', stated.status);
    if (to === undefined || rows.length === 0) throw new NotPossibleNow(stated.status, []);
    const step = { to, by: RESIDENT };
    await stepDemand(em, context, stated, { action: 'WITHDRAW', step }, () => {
      stated.closedAt = context.now;
      return {};
    });
    return { number: stated.number, status: stated.status };
  });
}
