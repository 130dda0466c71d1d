import type { Noun } from '@lindan/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/**
 * What happened: append-only, the source of every figure. Events of an order name its demand too. No personal
 * data: a resident is a role here, never a name.
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
  /** What figures and timelines need besides, by action: outcome, method, reason, unit… */
  @Property({ type: 'json' }) details!: Record<string, unknown>;
}
