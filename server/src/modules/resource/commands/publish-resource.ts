import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { BadInput } from '../../../refusal.js';
import type { ChangedRow } from '../../../transition/step.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { resourceLife } from '../resource.life.js';

/** A resource whose last day is over would expire at once. */
const publish = new StepRunner(resourceLife, {
  action: 'PUBLISH',
  follows: async (em: SqlEntityManager, { services, now }: Acting, { id }: ChangedRow) => {
    const today = dateIn(services.config.timeZone, now);
    const { rows } =
      await sql`select from resources where id = ${id} and available_to < ${today}::date`.execute(
        em.getKysely<unknown>(),
      );
    if (rows.length > 0) throw new BadInput({ availableTo: { problem: 'invalid' } });
  },
});

/** Offers a resource to everybody. */
export function publishResource(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  return publish.take(acting, input, returning);
}
