import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** Who stated a demand: personal data, encrypted, each value bound to its row and field. */
@Entity({ tableName: 'requesters' })
export class Requester {
  @PrimaryKey({ ...UUID }) demandId!: string;
  @Property({ ...TEXT, ...NULLABLE }) nameCipher!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) phoneCipher!: string | null;
  /** Keyed hash, so that an exact phone number can be found without reading any. */
  @Property({ ...TEXT, ...NULLABLE }) phoneHash!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) addressCipher!: string | null;
}
