import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { ActingAs } from '../../context/acting.js';
import type { Sql } from '../../sql/fragment.js';
import { newId } from '../../sql/id.js';
import { insertRow } from '../../sql/insert-row.js';
import { Event } from './event.entity.js';

/** What happened to whom; the rest follows from who acted. */
export interface Happening {
  readonly at: Date;
  readonly by: ActingAs;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly note?: string | null | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
  /** The record: an order's event is its demand's too. */
  readonly of:
    | { readonly demandId: string; readonly orderId?: string }
    /** A demand's event that an order brought about: read by those who see that order. */
    | { readonly demandId: string; readonly throughOrderId: string | undefined }
    | { readonly resourceId: string };
}

/** The same, where a statement tells what only the changed row knows: any part of it may be SQL. */
export interface HappeningInSql {
  readonly at: unknown;
  readonly by: { readonly role: unknown; readonly personId: unknown; readonly unitId: unknown };
  readonly action: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly note?: unknown;
  readonly details: unknown;
  readonly of:
    | { readonly demandId: unknown; readonly orderId?: unknown }
    | { readonly demandId: unknown; readonly throughOrderId: unknown }
    | { readonly resourceId: unknown };
}

/** Adds an event to the unit of work, so that it is written with the change or not at all. */
export function recordEvent(em: SqlEntityManager, happening: Happening): void {
  const note = happening.note?.trim() || null;
  em.create(Event, eventOf(newId(), { ...happening, note, details: { ...happening.details } }) as Event);
}

/**
 * Writes an event in the statement that makes the change.
 * @param from where its SQL takes what it tells; without it, one event is written
 */
export function insertEvent(id: unknown, happening: HappeningInSql, from?: Sql): Sql {
  return insertRow('events', eventOf(id, happening), from);
}

function eventOf(id: unknown, happening: HappeningInSql): Readonly<Record<keyof Event, unknown>> {
  return {
    id,
    at: happening.at,
    ...recordOf(happening.of),
    action: happening.action,
    fromStatus: happening.from,
    toStatus: happening.to,
    note: happening.note ?? null,
    actorId: happening.by.personId,
    actorRole: happening.by.role,
    actorUnitId: happening.by.unitId,
    details: happening.details,
  };
}

function recordOf(
  of: HappeningInSql['of'],
): Readonly<Record<'noun' | 'demandId' | 'orderId' | 'resourceId', unknown>> {
  if ('resourceId' in of)
    return { noun: 'RESOURCE', demandId: null, orderId: null, resourceId: of.resourceId };
  const { demandId } = of;
  if ('throughOrderId' in of) {
    return { noun: 'DEMAND', demandId, orderId: of.throughOrderId ?? null, resourceId: null };
  }
  const orderId = of.orderId ?? null;
  return { noun: orderId === null ? 'DEMAND' : 'ORDER', demandId, orderId, resourceId: null };
}
