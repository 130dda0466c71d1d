import type { RegionKind } from '@lindan/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** A place. It names itself and all its ancestors, a column for each level. */
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
  /** What the code on the stairwell says: `/r/<placeCode>`. */
  @Property({ ...TEXT, ...NULLABLE }) placeCode!: string | null;
  @Property({ ...INTEGER }) position!: number;
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
