import type { RegionKind } from '@lindan/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** A place, with one column per level for the places above it and itself. */
@Entity({ tableName: 'regions' })
export class Region {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...TEXT }) kind!: RegionKind;
  /** The national division code, where one exists. */
  @Property({ ...TEXT, ...NULLABLE }) code!: string | null;
  @Property({ ...TEXT }) name!: string;
  @Property({ ...UUID, ...NULLABLE }) parentId!: string | null;
  @Property({ ...UUID }) cityId!: string;
  @Property({ ...UUID, ...NULLABLE }) streetId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) communityId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) gridId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) buildingId!: string | null;
  @Property({ ...FLAG }) takesOrders!: boolean;
  /** The code of the residents' page: `/r/<placeCode>`. */
  @Property({ ...TEXT, ...NULLABLE }) placeCode!: string | null;
  @Property({ ...INTEGER }) position!: number;
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
