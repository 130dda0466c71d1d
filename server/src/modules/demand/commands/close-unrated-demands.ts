import { DEFAULT_LOCALE, statusesBefore } from '@lindan/shared';
import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import { demandLife } from '../demand.life.js';
import { close } from './rate-demand.js';

/** Demands per transaction. */
const BATCH_SIZE = 200;

/**
 * Closes the demands whose result was neither rated nor disputed within its window, in batches. Safe with several processes:
 * `skip locked` gives each row to one of them.
 * @returns the number of closed demands
 */
export async function closeUnratedDemands(services: Services, now: Date): Promise<number> {
  let closed = 0;
  for (;;) {
    const batch = await closeBatch(services, now);
    closed += batch;
    if (batch < BATCH_SIZE) return closed;
  }
}

async function closeBatch(services: Services, now: Date): Promise<number> {
  return services.database.transaction(async (em) => {
    const { rows } = await sql<{ id: string }>`
      select id from demands
      where status = any(${statusesBefore(demandLife.policy.workflow, 'CLOSE')}::text[]) and closes_at < ${now}
      order by closes_at, id limit ${BATCH_SIZE} for update skip locked
    `.execute(em.getKysely<unknown>());
    const acting = { viewer: null, now, locale: DEFAULT_LOCALE, services };
    const closed = await close.takeAll(em, acting, rows, 'SYSTEM');
    return closed.length;
  });
}
