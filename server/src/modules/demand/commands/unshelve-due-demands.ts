import { DEFAULT_LOCALE, REVIEW_DUE, statusesBefore } from '@lindan/shared';
import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';

/** Demands per transaction. */
const BATCH_SIZE = 200;

const unshelve = new StepRunner(demandLife, { action: 'UNSHELVE', outcome: REVIEW_DUE });

/**
 * Lists the shelved demands again whose review date has come, at its opening, in batches. Safe with several processes: `skip
 * locked` gives each row to one of them.
 * @returns the number of listed demands
 */
export async function unshelveDueDemands(services: Services, now: Date): Promise<number> {
  let listed = 0;
  for (;;) {
    const batch = await unshelveBatch(services, now);
    listed += batch;
    if (batch < BATCH_SIZE) return listed;
  }
}

async function unshelveBatch(services: Services, now: Date): Promise<number> {
  return services.database.transaction(async (em) => {
    const { rows } = await sql<{ id: string }>`
      select id from demands
      where status = any(${statusesBefore(demandLife.policy.workflow, 'UNSHELVE')}::text[]) and due_at <= ${now}
      order by due_at, id limit ${BATCH_SIZE} for update skip locked
    `.execute(em.getKysely<unknown>());
    const acting = { viewer: null, now, locale: DEFAULT_LOCALE, services };
    const listed = await unshelve.takeAll(em, acting, rows, 'SYSTEM');
    return listed.length;
  });
}
