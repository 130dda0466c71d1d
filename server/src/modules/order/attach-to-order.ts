import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import { newId } from '../../sql/id.js';
import type { ChangedRow } from '../../transition/step.js';
import type { NamedFiles } from '../file/attach-files.js';
import { attachFiles, refuseTooManyFiles } from '../file/attach-files.js';

/** An order after a step with files, and how many of these are images. */
export interface StepWithFiles {
  readonly order: ChangedRow;
  readonly images: number;
}

/**
 * Takes a step of an order together with its files, within a transaction: both, or neither.
 * @param take takes the step; its event gets the id
 * @throws BadInput for too many files, FilesGone for those that cannot be attached
 */
export async function takeWithFiles(
  em: SqlEntityManager,
  acting: Acting,
  { action, files }: { readonly action: string; readonly files: NamedFiles },
  take: (eventId: string) => Promise<ChangedRow>,
): Promise<StepWithFiles> {
  refuseTooManyFiles(acting, files, 'attachmentIds');
  const eventId = newId();
  const order = await take(eventId);
  const demandId = String(order['demand_id']);
  const to = { noun: 'ORDER', id: order.id, demandId, eventId, action } as const;
  return { order, images: await attachFiles(em, acting, files, to) };
}
