import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { ActingAs } from '../../actor.js';
import { newId } from '../../database/identity.js';
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

/** Adds an event to the unit of work, so that it is written with the change or not at all. */
export function recordEvent(em: SqlEntityManager, happening: Happening): void {
  em.create(Event, {
    id: newId(),
    at: happening.at,
    ...recordOf(happening.of),
    action: happening.action,
    fromStatus: happening.from,
    toStatus: happening.to,
    note: happening.note?.trim() || null,
    actorId: happening.by.personId,
    actorRole: happening.by.role,
    actorUnitId: happening.by.unitId,
    details: { ...happening.details },
  });
}

function recordOf(of: Happening['of']): Pick<Event, 'noun' | 'demandId' | 'orderId' | 'resourceId'> {
  if ('resourceId' in of)
    return { noun: 'RESOURCE', demandId: null, orderId: null, resourceId: of.resourceId };
  const { demandId } = of;
  if ('throughOrderId' in of) {
    return { noun: 'DEMAND', demandId, orderId: of.throughOrderId ?? null, resourceId: null };
  }
  const orderId = of.orderId ?? null;
  return { noun: orderId === null ? 'DEMAND' : 'ORDER', demandId, orderId, resourceId: null };
}
