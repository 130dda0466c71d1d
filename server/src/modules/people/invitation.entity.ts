import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';

/** A one-time link by which a person sets a password. The token itself is not stored, only its hash. */
@Entity({ tableName: 'invitations' })
export class Invitation {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...UUID }) personId!: string;
  @Property({ ...TEXT }) tokenHash!: string;
  @Property({ ...MOMENT }) createdAt!: Date;
  @Property({ ...MOMENT }) expiresAt!: Date;
  @Property({ ...UUID, ...NULLABLE }) createdById!: string | null;
  /** Set when the link was used, and when a newer one took its place. */
  @Property({ ...MOMENT, ...NULLABLE }) endedAt!: Date | null;
}
