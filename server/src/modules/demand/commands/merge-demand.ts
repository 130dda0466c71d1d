import { statusesBefore } from '@lindan/shared';
import { sql } from 'kysely';

import type { Acting } from '../../../actor.js';
import { SYSTEM } from '../../../actor.js';
import { rowOf } from '../../../reading/noun.js';
import { BadInput, NotFound, NotPossibleNow } from '../../../refusal.js';
import { recordEvent } from '../../event/record-event.js';
import { permitDemandStep, stepDemand } from '../change-demand.js';
import { demandPolicy, demandVisibleTo } from '../demand.policy.js';
import { lockDemands } from '../demand.repository.js';

/**
 * Merges a demand into another: both requesters follow one order from now on. What was merged into the first
 * before follows too, so that nobody stands behind a demand that is itself merged.
 */
export async function mergeDemand(
  acting: Acting,
  input: { readonly id: string; readonly intoId: string; readonly version?: number | null },
): Promise<void> {
  await acting.services.database.transaction(async (em) => {
    const [demand, target] = await lockDemands(em, input.id, input.intoId);
    const step = await permitDemandStep(em, demand, 'MERGE', input.version, acting);
    const row = rowOf('target');
    const seen =
      await sql`select from demands target where id = ${target.id} and ${demandVisibleTo(row, acting.viewer)}`.execute(
        em.getKysely<unknown>(),
      );
    if (seen.rows.length === 0) throw new NotFound();
    if (target === demand) throw new BadInput({ intoId: { problem: 'invalid' } });
    if (!statusesBefore(demandPolicy.workflow, 'ABSORB').includes(target.status)) {
      throw new NotPossibleNow(target.status, []);
    }
    await stepDemand(em, acting, demand, 'MERGE', step, () => {
      demand.mergedIntoId = target.id;
      return { details: { intoId: target.id, intoNumber: target.number } };
    });
    target.backers += demand.backers;
    recordEvent(em, {
      at: acting.now,
      by: SYSTEM,
      action: 'ABSORB',
      from: target.status,
      to: target.status,
      of: { demandId: target.id },
      details: { demandId: demand.id, number: demand.number, backers: target.backers },
    });
    await sql`update demands set merged_into_id = ${target.id}, version = version + 1 where merged_into_id = ${demand.id}`.execute(
      em.getKysely<unknown>(),
    );
  });
}
