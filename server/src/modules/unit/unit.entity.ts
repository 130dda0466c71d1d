import type { UnitKind } from '@lindan/shared';
import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, MOMENT, NULLABLE, TEXT, TEXTS, UUID } from '../../database/columns.js';

/** A department, institution, enterprise or organisation that receives orders. */
@Entity({ tableName: 'units' })
export class Unit {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...TEXT }) code!: string;
  @Property({ ...TEXT }) name!: string;
  @Property({ ...TEXT }) shortName!: string;
  @Property({ ...TEXT }) nameEn!: string;
  @Property({ ...TEXT }) kind!: UnitKind;
  @Property({ ...TEXT, ...NULLABLE }) duties!: string | null;
  @Property({ ...TEXTS }) keywords!: string[];
  @Property({ ...INTEGER }) position!: number;
  @Property({ ...INTEGER, version: true }) version!: Opt<number>;
  @Property({ ...UUID, ...NULLABLE }) regionId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) parentId!: string | null;
  @Property({ ...MOMENT, ...NULLABLE }) closedAt!: Date | null;
  @Property({ ...UUID, ...NULLABLE }) closedIntoId!: string | null;
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
