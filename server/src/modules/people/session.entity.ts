import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import type { SessionKind } from '../../context/session-check.js';
import { MOMENT, TEXT, UUID } from '../../database/columns.js';

/** A session. The token itself is not stored, only its hash. */
@Entity({ tableName: 'sessions' })
export class Session {
  @PrimaryKey({ ...TEXT }) tokenHash!: string;
  @Property({ ...UUID }) personId!: string;
  @Property({ ...TEXT }) kind!: SessionKind;
  @Property({ ...MOMENT }) createdAt!: Date;
  @Property({ ...MOMENT }) expiresAt!: Date;
}
