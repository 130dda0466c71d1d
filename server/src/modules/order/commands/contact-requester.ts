import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Node } from '../../../read-model/read.js';
import type { ReturningSelection } from '../../../read-model/returning.js';
import { NOW } from '../../../sql/parameter.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { orderLife } from '../order.life.js';

const contact = new StepRunner(orderLife, {
  action: 'CONTACT',
  input: { reached: 'boolean', note: 'text' },
  sets: (order, { reached }) => ({
    contacted_at: sql`coalesce(${order.col('contacted_at')}, case when ${reached} then ${NOW}::timestamptz end)`,
  }),
  event: (order, { reached, note }) => ({
    forResident: note,
    details: { reached, inTime: sql`${NOW}::timestamptz <= ${order.col('contact_by')}` },
  }),
});

/** The unit has spoken with the resident, or has tried to. The first time that it reached somebody counts. */
export function contactRequester(
  acting: Acting,
  input: { readonly id: string; readonly reached: boolean; readonly note?: string | null },
  returning?: ReturningSelection,
): Promise<Node | undefined> {
  const { id, reached } = input;
  return contact.take(acting, { id, values: { reached, note: input.note?.trim() || null } }, returning);
}
