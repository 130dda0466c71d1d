import type { PersonStatus } from '@lindan/shared';
import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** A person with an account. */
@Entity({ tableName: 'people' })
export class Person {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...INTEGER, version: true }) version!: number;
  /** In canonical form (see `account.ts`). */
  @Property({ ...TEXT }) account!: string;
  @Property({ ...TEXT }) name!: string;
  @Property({ ...TEXT, default: 'ACTIVE' }) status!: Opt<PersonStatus>;
  /** null until the invitation is accepted. */
  @Property({ ...TEXT, ...NULLABLE }) passwordHash!: string | null;
  /** Sealed (see `personal-data`). */
  @Property({ ...TEXT, ...NULLABLE }) phoneCipher!: string | null;
  @Property({ ...MOMENT }) createdAt!: Date;
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
