import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, NULLABLE, TEXT, TEXTS, UUID } from '../../database/columns.js';

/** A kind of need, on two levels. The code is the primary key. */
@Entity({ tableName: 'categories' })
export class Category {
  @PrimaryKey({ ...TEXT }) code!: string;
  @Property({ ...TEXT, ...NULLABLE }) parentCode!: string | null;
  @Property({ ...TEXT }) name!: string;
  @Property({ ...TEXT }) nameEn!: string;
  @Property({ ...TEXTS }) keywords!: string[];
  @Property({ ...INTEGER }) position!: number;
  /** For its history: events name their subject by a uuid. */
  @Property({ ...UUID, defaultRaw: 'gen_random_uuid()' }) id!: Opt<string>;
  @Property({ ...INTEGER, version: true }) version!: Opt<number>;
  @Property({ ...FLAG, default: false }) photoRequired!: Opt<boolean>;
  @Property({ ...TEXT, ...NULLABLE }) photoReason!: string | null;
}
