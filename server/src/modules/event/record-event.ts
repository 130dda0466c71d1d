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
  readonly of: { readonly demandId: string; readonly orderId?: string } | { readonly resourceId: string };
}

/** Adds an event to the unit of work, so that it is written with the change or not at all. */
export function recordEvent(em: SqlEntityManager, happening: Happening): void {
  const { of } = happening;
  const isResource = 'resourceId' in of;
  em.persist(
    em.create(Event, {
      id: newId(),
      at: happening.at,
      noun: isResource ? 'RESOURCE' : of.orderId === undefined ? 'DEMAND' : 'ORDER',
      demandId: isResource ? null : of.demandId,
      orderId: isResource ? null : (of.orderId ?? null),
      resourceId: isResource ? of.resourceId : null,
      action: happening.action,
      fromStatus: happening.from,
      toStatus: happening.to,
      note: happening.note ?? null,
      actorId: happening.by.personId,
      actorRole: happening.by.role,
      actorUnitId: happening.by.unitId,
      details: { ...happening.details },
    }),
  );
}
