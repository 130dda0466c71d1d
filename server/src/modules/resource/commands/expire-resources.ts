import { dateIn, nextStatus, statusesBefore } from '@lindan/shared';
import { LockMode } from '@mikro-orm/core';

import { SYSTEM } from '../../../context/acting.js';
import type { Services } from '../../../context/services.js';
import { recordEvent } from '../../event/record-event.js';
import { Resource } from '../resource.entity.js';
import { resourcePolicy } from '../resource.policy.js';

/** So many at a time, so that no transaction grows without end. */
const BATCH = 200;

/**
 * Ends the resources whose last day is over. Two processes may do it at once: each takes what the other has not.
 * @returns how many ended
 */
export async function expireResources(services: Services): Promise<number> {
  let expired = 0;
  for (;;) {
    const batch = await expireSome(services);
    expired += batch;
    if (batch < BATCH) return expired;
  }
}

async function expireSome(services: Services): Promise<number> {
  const now = services.time.now();
  const { workflow } = resourcePolicy;
  return services.database.transaction(async (em) => {
    const over = await em.find(
      Resource,
      {
        status: { $in: [...statusesBefore(workflow, 'EXPIRE')] },
        availableTo: { $lt: dateIn(services.config.timeZone, now) },
      },
      { orderBy: { id: 'asc' }, limit: BATCH, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    for (const resource of over) {
      const from = resource.status;
      resource.status = nextStatus(workflow, 'EXPIRE', from) ?? from;
      resource.updatedAt = now;
      recordEvent(em, {
        at: now,
        by: SYSTEM,
        action: 'EXPIRE',
        from,
        to: resource.status,
        of: { resourceId: resource.id },
      });
    }
    return over.length;
  });
}
