import type { Audience, CapacityPeriod, ResourceKind, ResourceStatus, WeeklyHours } from '@lindan/shared';
import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, MOMENT, NULLABLE, TEXT, TEXTS, UUID } from '../../database/columns.js';

/** What a unit offers. The covered regions are rows of `resource_regions`. */
@Entity({ tableName: 'resources' })
export class Resource {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...INTEGER, version: true }) version!: Opt<number>;
  @Property({ ...TEXT }) status!: ResourceStatus;
  @Property({ ...TEXT }) title!: string;
  @Property({ ...TEXT }) description!: string;
  @Property({ ...TEXT }) categoryCode!: string;
  @Property({ ...TEXT }) kind!: ResourceKind;
  @Property({ ...UUID }) unitId!: string;
  /** null: unlimited. */
  @Property({ ...INTEGER, ...NULLABLE }) capacity!: number | null;
  @Property({ ...TEXT, ...NULLABLE }) capacityPeriod!: CapacityPeriod | null;
  /** The capacity taken in `takenPeriod`; any other period has none taken. */
  @Property({ ...INTEGER }) taken!: number;
  @Property({ ...TEXT }) takenPeriod!: string;
  @Property({ type: 'date', nullable: true }) availableFrom!: string | null;
  @Property({ type: 'date', nullable: true }) availableTo!: string | null;
  @Property({ ...TEXTS }) audience!: Audience[];
  /** In the order of the week. */
  @Property({ type: 'json', columnType: 'jsonb', defaultRaw: "'[]'" }) weeklyHours!: Opt<
    readonly WeeklyHours[]
  >;
  @Property({ ...TEXT, ...NULLABLE }) booking!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) contact!: string | null;
  /** Residents may order it themselves. */
  @Property({ ...FLAG, default: true }) isOrderable!: Opt<boolean>;
  @Property({ ...MOMENT }) createdAt!: Date;
  @Property({ ...MOMENT }) updatedAt!: Date;
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
