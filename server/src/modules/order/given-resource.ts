import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import type { ChangedRow } from '../../transition/step.js';
import { giveBackCapacity } from '../resource/commands/take-capacity.js';

/** Gives back what an order took of a resource, where it ends without a result. */
export async function giveBackResource(
  em: SqlEntityManager,
  { services }: Acting,
  order: ChangedRow,
): Promise<void> {
  const resourceId = order['resource_id'] as string | null;
  const takenAt = order['resource_taken_at'] as string | null;
  if (resourceId === null || takenAt === null) return;
  await giveBackCapacity(em, resourceId, new Date(takenAt), services.config.timeZone);
}
