import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { NOW } from '../../../sql/parameter.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';

const decline = new StepRunner(demandLife, {
  action: 'DECLINE',
  input: { reason: 'text' },
  sets: () => ({ closed_at: sql`${NOW}::timestamptz` }),
  event: (_demand, { reason }) => ({ forResident: reason }),
});

/** Not taken on, with a reason that the resident reads, and with it all demands that were merged into this one. */
export function declineDemand(
  acting: Acting,
  input: { readonly id: string; readonly reason: string; readonly version?: number | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, version, reason } = input;
  return decline.take(acting, { id, version, values: { reason: reason.trim() } }, returning);
}
