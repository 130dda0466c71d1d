import type { EstateType, RegionKind } from '@lindan/shared';
import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { DEGREES, FLAG, INTEGER, NULLABLE, TEXT, UUID } from '../../database/columns.js';

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
  @Property({ ...INTEGER, version: true }) version!: Opt<number>;
  @Property({ ...INTEGER, ...NULLABLE }) households!: number | null;
  @Property({ ...TEXT, ...NULLABLE }) estateType!: EstateType | null;
  @Property({ ...TEXT, ...NULLABLE }) contactPhone!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) openingHours!: string | null;
  @Property({ ...DEGREES, ...NULLABLE }) latitude!: number | null;
  @Property({ ...DEGREES, ...NULLABLE }) longitude!: number | null;
  /** The place that this one was closed into. */
  @Property({ ...UUID, ...NULLABLE }) closedIntoId!: string | null;
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
