import type { DemandStatus } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../../context/request-context.js';
import { NOW } from '../../../sql/parameter.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { Demand } from '../demand.entity.js';
import { demandLife } from '../demand.life.js';
import type { Tracking } from '../tracked-demand.js';
import { countTry, lockTracked } from '../tracked-demand.js';

const withdraw = new StepRunner(demandLife, {
  action: 'WITHDRAW',
  sets: () => ({ closed_at: sql`${NOW}::timestamptz` }),
});

/** The resident takes the demand back. While neighbours stand behind it too, it is no longer the resident's alone. */
export async function withdrawDemand(
  context: RequestContext,
  input: Tracking,
): Promise<Pick<Demand, 'number' | 'status'>> {
  await countTry(context, input);
  return context.services.database.transaction(async (em) => {
    const { stated } = await lockTracked(em, context, input);
    const { status } = await withdraw.takeWithin(em, context, { id: stated.id }, 'RESIDENT');
    return { number: stated.number, status: status as DemandStatus };
  });
}
