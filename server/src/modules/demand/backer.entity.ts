import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** A neighbour that joined a demand: a requester with a number and a code of the neighbour's own. Personal data is encrypted. */
@Entity({ tableName: 'backers' })
export class Backer {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...UUID }) demandId!: string;
  @Property({ ...TEXT }) number!: string;
  @Property({ ...TEXT }) trackingHash!: string;
  @Property({ ...TEXT, ...NULLABLE }) nameCipher!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) phoneCipher!: string | null;
  /** One phone backs a demand once. */
  @Property({ ...TEXT }) phoneHash!: string;
  @Property({ ...TEXT, ...NULLABLE }) addressCipher!: string | null;
  @Property({ ...MOMENT }) at!: Date;
  @Property({ ...MOMENT, ...NULLABLE }) withdrawnAt!: Date | null;
}
