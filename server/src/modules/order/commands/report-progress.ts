import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { NotFound } from '../../../refusal.js';
import { NOW } from '../../../sql/parameter.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { orderLife } from '../order.life.js';

const report = new StepRunner(orderLife, {
  action: 'REPORT_PROGRESS',
  input: { note: 'text' },
  sets: (order) => ({ progressed_at: sql`coalesce(${order.col('progressed_at')}, ${NOW}::timestamptz)` }),
  event: (_order, { note }) => ({ internal: note }),
});

/** Notes progress on an order in hand. */
export function reportProgress(
  acting: Acting,
  input: { readonly id: string; readonly note: string; readonly attachmentIds?: readonly string[] | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  refuseUnknownFiles(input.attachmentIds);
  return report.take(acting, { id: input.id, values: { note: input.note.trim() } }, returning);
}

/**
 * Uploads do not exist yet, so every file id is unknown.
 * @throws NotFound
 */
export function refuseUnknownFiles(ids: readonly string[] | null | undefined): void {
  if ((ids ?? []).length > 0) throw new NotFound();
}
