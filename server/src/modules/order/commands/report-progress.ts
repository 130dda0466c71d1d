import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { NOW } from '../../../sql/parameter.js';
import { StepRunner } from '../../../transition/step-runner.js';
import type { NamedFiles } from '../../file/attach-files.js';
import { hasFiles } from '../../file/attach-files.js';
import { takeWithFiles } from '../attach-to-order.js';
import { orderLife } from '../order.life.js';

const report = new StepRunner(orderLife, {
  action: 'REPORT_PROGRESS',
  input: { note: 'text' },
  sets: (order) => ({ progressed_at: sql`coalesce(${order.col('progressed_at')}, ${NOW}::timestamptz)` }),
  event: (_order, { note }) => ({ internal: note }),
});

/** Notes progress on an order in hand, with files if there are any. */
export async function reportProgress(
  acting: Acting,
  input: NamedFiles & { readonly id: string; readonly note: string },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id } = input;
  const values = { note: input.note.trim() };
  if (!hasFiles(input)) return report.take(acting, { id, values }, returning);
  await acting.services.database.transaction((em) =>
    takeWithFiles(em, acting, { action: 'REPORT_PROGRESS', files: input }, (eventId) =>
      report.takeWithin(em, acting, { id, values, eventId }),
    ),
  );
  return undefined;
}
