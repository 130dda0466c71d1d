import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** A resident's rating of a round: answered, solved, satisfied. One per requester and round, merged and backing ones included. */
@Entity({ tableName: 'ratings' })
export class Rating {
  @PrimaryKey({ ...UUID }) id!: string;
  /** The demand that the requester stated or backs. */
  @Property({ ...UUID }) demandId!: string;
  /** Null for the requester of the demand itself. */
  @Property({ ...UUID, ...NULLABLE }) backerId!: string | null;
  /** The round of the demand that is followed. */
  @Property({ ...INTEGER }) round!: number;
  @Property({ ...MOMENT }) at!: Date;
  @Property({ ...FLAG }) answered!: boolean;
  @Property({ ...FLAG }) solved!: boolean;
  @Property({ ...INTEGER }) satisfaction!: number;
  @Property({ ...TEXT, ...NULLABLE }) comment!: string | null;
}
