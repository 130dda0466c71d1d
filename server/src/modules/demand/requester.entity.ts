import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** The requester of a demand: personal data, encrypted, each value bound to its row and field. */
@Entity({ tableName: 'requesters' })
export class Requester {
  @PrimaryKey({ ...UUID }) demandId!: string;
  @Property({ ...TEXT, ...NULLABLE }) nameCipher!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) phoneCipher!: string | null;
  /** Keyed hash: finds an exact phone number without decrypting any. */
  @Property({ ...TEXT, ...NULLABLE }) phoneHash!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) addressCipher!: string | null;
}
