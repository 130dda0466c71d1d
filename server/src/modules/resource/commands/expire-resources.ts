import { DEFAULT_LOCALE, dateIn, statusesBefore } from '@lindan/shared';
import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { resourceLife } from '../resource.life.js';

/** Resources per transaction. */
const BATCH_SIZE = 200;

const expire = new StepRunner(resourceLife, { action: 'EXPIRE' });

/**
 * Expires the resources after their last day, in batches. Safe with several processes: `skip locked` gives each row to one
 * of them.
 * @returns the number of expired resources
 */
export async function expireResources(services: Services, now: Date): Promise<number> {
  let expired = 0;
  for (;;) {
    const batch = await expireBatch(services, now);
    expired += batch;
    if (batch < BATCH_SIZE) return expired;
  }
}

async function expireBatch(services: Services, now: Date): Promise<number> {
  const today = dateIn(services.config.timeZone, now);
  return services.database.transaction(async (em) => {
    const { rows } = await sql<{ id: string }>`
      select id from resources
      where status = any(${statusesBefore(resourceLife.policy.workflow, 'EXPIRE')}::text[]) and available_to < ${today}::date
      order by id limit ${BATCH_SIZE} for update skip locked
    `.execute(em.getKysely<unknown>());
    const acting = { viewer: null, now, locale: DEFAULT_LOCALE, services };
    const expired = await expire.takeAll(em, acting, rows, 'SYSTEM');
    return expired.length;
  });
}
