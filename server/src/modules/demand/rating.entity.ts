import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** The resident's rating: answered, solved, satisfied. One per requester, those of merged demands included. */
@Entity({ tableName: 'ratings' })
export class Rating {
  @PrimaryKey({ ...UUID }) demandId!: string;
  @Property({ ...MOMENT }) at!: Date;
  @Property({ ...FLAG }) answered!: boolean;
  @Property({ ...FLAG }) solved!: boolean;
  @Property({ ...INTEGER }) satisfaction!: number;
  @Property({ ...TEXT, ...NULLABLE }) comment!: string | null;
}
