import type { Role } from '@lindan/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** A role of a person in a place or for a unit. */
@Entity({ tableName: 'memberships' })
export class Membership {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...UUID }) personId!: string;
  @Property({ ...TEXT }) role!: Role;
  @Property({ ...UUID, ...NULLABLE }) regionId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) unitId!: string | null;
}
