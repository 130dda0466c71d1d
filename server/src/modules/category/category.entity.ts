import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { INTEGER, NULLABLE, TEXT, TEXTS } from '../../database/columns.js';

/** A kind of need, on two levels. The code is the primary key. */
@Entity({ tableName: 'categories' })
export class Category {
  @PrimaryKey({ ...TEXT }) code!: string;
  @Property({ ...TEXT, ...NULLABLE }) parentCode!: string | null;
  @Property({ ...TEXT }) name!: string;
  @Property({ ...TEXT }) nameEn!: string;
  @Property({ ...TEXTS }) keywords!: string[];
  @Property({ ...INTEGER }) position!: number;
}
