import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import { insertRow } from '../sql/insert-row.js';
import { NOW } from '../sql/parameter.js';

/** The record that an event tells of. An order's event is its demand's too. */
export type EventSubject =
  | { readonly demandId: unknown; readonly orderId?: unknown }
  /** A demand's event that an order brought about: read by the viewers of that order. */
  | { readonly demandId: unknown; readonly throughOrderId: unknown }
  | { readonly resourceId: unknown };

/** What happened, to what, and the actor. Each part is a value or SQL. */
export interface EventRow {
  readonly id: unknown;
  readonly at?: unknown;
  readonly by: { readonly role: unknown; readonly personId: unknown; readonly unitId: unknown };
  readonly action: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly note?: unknown;
  /** JSON. */
  readonly details?: unknown;
  readonly of: EventSubject;
}

/**
 * Writes events in the statement that makes the change, so that neither is there without the other.
 * @param from the rows of which they tell; without it one event is written
 */
export function insertEvent(event: EventRow, from?: Sql): Sql {
  const { id, at = NOW, by, action, to, note = null, details = sql`'{}'::json` } = event;
  const row = {
    id,
    at,
    ...subjectColumns(event.of),
    action: sql.lit(action),
    fromStatus: event.from,
    toStatus: to,
    note,
    actorId: by.personId,
    actorRole: by.role,
    actorUnitId: by.unitId,
    details,
  };
  return insertRow('events', row, from);
}

function subjectColumns(of: EventSubject) {
  if ('resourceId' in of)
    return { noun: sql.lit('RESOURCE'), demandId: null, orderId: null, resourceId: of.resourceId };
  const { demandId } = of;
  if ('throughOrderId' in of)
    return { noun: sql.lit('DEMAND'), demandId, orderId: of.throughOrderId ?? null, resourceId: null };
  const { orderId = null } = of;
  return { noun: sql.lit(orderId === null ? 'DEMAND' : 'ORDER'), demandId, orderId, resourceId: null };
}
