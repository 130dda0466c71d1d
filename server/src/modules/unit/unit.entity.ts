import type { UnitKind } from '@lindan/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, NULLABLE, TEXT, TEXTS, UUID } from '../../database/columns.js';

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
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
