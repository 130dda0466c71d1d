import type { Noun } from '@lindan/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/**
 * The append-only history, and the source of every figure. Events of an order also carry its demand's id. No personal data:
 * a resident appears as a role, never by name.
 */
@Entity({ tableName: 'events' })
export class Event {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...MOMENT }) at!: Date;
  @Property({ ...TEXT }) noun!: Noun;
  @Property({ ...UUID, ...NULLABLE }) demandId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) orderId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) resourceId!: string | null;
  @Property({ ...TEXT }) action!: string;
  @Property({ ...TEXT, ...NULLABLE }) fromStatus!: string | null;
  @Property({ ...TEXT }) toStatus!: string;
  @Property({ ...TEXT, ...NULLABLE }) note!: string | null;
  @Property({ ...UUID, ...NULLABLE }) actorId!: string | null;
  @Property({ ...TEXT }) actorRole!: string;
  @Property({ ...UUID, ...NULLABLE }) actorUnitId!: string | null;
  /** Details by action, for figures and timelines: outcome, method, reason, unit and others. */
  @Property({ type: 'json' }) details!: Record<string, unknown>;
}
