import { statusesBefore } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { SYSTEM } from '../../../context/acting.js';
import { signedIn } from '../../../policy/assert-allowed.js';
import { BadInput, NotFound, NotPossibleNow } from '../../../refusal.js';
import { rowOf } from '../../../sql/row.js';
import { recordEvent } from '../../event/record-event.js';
import { permitDemandStep, stepDemand } from '../change-demand.js';
import type { Demand } from '../demand.entity.js';
import { demandPolicy, demandVisibleTo } from '../demand.policy.js';
import { lockForMerge } from '../demand.repository.js';

/**
 * Merges a demand into another: both requesters follow one order from now on. What was merged into the first
 * before follows too, so that nobody stands behind a demand that is itself merged.
 */
export async function mergeDemand(
  acting: Acting,
  input: { readonly id: string; readonly intoId: string; readonly version?: number | null },
): Promise<void> {
  signedIn(acting);
  await acting.services.database.transaction(async (em) => {
    const { demand, target } = await lockForMerge(em, input.id, input.intoId);
    const step = await permitDemandStep(em, demand, 'MERGE', input.version, acting);
    await assertVisible(em, target, acting);
    if (target === demand) throw new BadInput({ intoId: { problem: 'invalid' } });
    if (!statusesBefore(demandPolicy.workflow, 'ABSORB').includes(target.status)) {
      throw new NotPossibleNow(target.status, []);
    }
    const details = { intoId: target.id, intoNumber: target.number };
    await stepDemand(em, acting, demand, { action: 'MERGE', step }, () => {
      demand.mergedIntoId = target.id;
      return { details };
    });
    target.backers += demand.backers;
    const system = { at: acting.now, by: SYSTEM };
    recordEvent(em, {
      ...system,
      action: 'ABSORB',
      from: target.status,
      to: target.status,
      of: { demandId: target.id },
      details: { demandId: demand.id, number: demand.number, backers: target.backers },
    });
    for (const demandId of await moveFollowers(em, demand, target)) {
      recordEvent(em, { ...system, action: 'MERGE', from: step.to, to: step.to, of: { demandId }, details });
    }
  });
}

async function assertVisible(em: SqlEntityManager, target: Demand, { viewer }: Acting): Promise<void> {
  const { rows } = await sql`
    select from demands target where id = ${target.id} and ${demandVisibleTo(rowOf('target'), viewer)}
  `.execute(em.getKysely<unknown>());
  if (rows.length === 0) throw new NotFound();
}

async function moveFollowers(em: SqlEntityManager, demand: Demand, target: Demand): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update demands set merged_into_id = ${target.id}, version = version + 1
    where merged_into_id = ${demand.id} returning id
  `.execute(em.getKysely<unknown>());
  return rows.map(({ id }) => id);
}
