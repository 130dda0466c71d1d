import type { Noun } from '@lindan/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { BYTES, MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/**
 * The append-only history of records of any noun, and the source of every figure. It holds codes and ids: a resident appears as
 * a role, never by name, and typed texts are {@link EventText}s.
 */
@Entity({ tableName: 'events' })
export class Event {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...MOMENT }) at!: Date;
  @Property({ ...TEXT }) noun!: Noun;
  @Property({ ...UUID }) subjectId!: string;
  /** The demand into whose history the event belongs: of demands and of orders. */
  @Property({ ...UUID, ...NULLABLE }) demandId!: string | null;
  /** The order that brought about a demand's event. */
  @Property({ ...UUID, ...NULLABLE }) throughOrderId!: string | null;
  @Property({ ...TEXT }) action!: string;
  @Property({ ...TEXT, ...NULLABLE }) fromStatus!: string | null;
  @Property({ ...TEXT }) toStatus!: string;
  @Property({ ...UUID, ...NULLABLE }) actorId!: string | null;
  @Property({ ...TEXT }) actorRole!: string;
  @Property({ ...UUID, ...NULLABLE }) actorUnitId!: string | null;
  /** Codes and ids by action, for figures and timelines: outcome, method, reason, unit and others. */
  @Property({ type: 'json' }) details!: Record<string, unknown>;
  /** The salted commitment to the texts of the event, where it was written with any. */
  @Property({ ...BYTES, ...NULLABLE }) commitment!: Buffer | null;
}

/** The texts of an event that people typed. Erasing them takes the salt along, so that the commitment gives nothing away. */
@Entity({ tableName: 'event_texts' })
export class EventText {
  @PrimaryKey({ ...UUID }) eventId!: string;
  @Property({ ...TEXT, ...NULLABLE }) internal!: string | null;
  /** What the resident's page shows. */
  @Property({ ...TEXT, ...NULLABLE }) forResident!: string | null;
  @Property({ ...BYTES }) salt!: Buffer;
}
