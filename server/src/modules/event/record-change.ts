import type { Noun, Role } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../context/acting.js';
import { newId } from '../../sql/id.js';
import { insertEvent } from '../../transition/event.js';

/** A change of a record without a workflow: a person, a place, a unit, a category, a rule of the catalogue. */
export interface RecordChange {
  readonly noun: Noun;
  readonly id: string;
  readonly action: string;
  /** The states before and after; a record without states has null and `OPEN`. */
  readonly from?: string | null;
  readonly to?: string;
  /** Codes and ids only, never a name or a number of a person. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** What the actor typed; it can be erased. */
  readonly note?: string | null;
}

/**
 * Writes the event of a change, in the transaction that makes it.
 * @param role the role in which the viewer acts; the system acts without a viewer
 */
export async function recordChange(
  em: SqlEntityManager,
  { viewer, now }: Acting,
  role: Role | 'SYSTEM',
  { noun, id, action, from = null, to = 'OPEN', details = {}, note = null }: RecordChange,
): Promise<void> {
  await insertEvent({
    id: newId(),
    at: now,
    by: { role, personId: viewer?.personId ?? null, unitId: null },
    action,
    from,
    to,
    details: JSON.stringify(details),
    internal: note,
    of: { noun, id },
  }).execute(em.getKysely<unknown>());
}
