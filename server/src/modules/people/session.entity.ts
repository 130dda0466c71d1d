import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import type { SessionKind } from '../../context/session-check.js';
import { MOMENT, TEXT, UUID } from '../../database/columns.js';

/** That somebody is signed in. Of the token only a hash is known here. */
@Entity({ tableName: 'sessions' })
export class Session {
  @PrimaryKey({ ...TEXT }) tokenHash!: string;
  @Property({ ...UUID }) personId!: string;
  @Property({ ...TEXT }) kind!: SessionKind;
  @Property({ ...MOMENT }) createdAt!: Date;
  @Property({ ...MOMENT }) expiresAt!: Date;
}
