import type { Post, Role } from '@lindan/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { DAY, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** A role of a person in a place or for a unit. */
@Entity({ tableName: 'memberships' })
export class Membership {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...UUID }) personId!: string;
  @Property({ ...TEXT }) role!: Role;
  @Property({ ...UUID, ...NULLABLE }) regionId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) unitId!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) post!: Post | null;
  /** The first and the last day in the time zone of the city, both included; null: no bound. */
  @Property({ ...DAY, ...NULLABLE }) since!: string | null;
  @Property({ ...DAY, ...NULLABLE }) until!: string | null;
}
