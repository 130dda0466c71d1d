import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { MOMENT, TEXT, UUID } from '../../database/columns.js';

/** How a session's token travels: in a browser's http-only cookie, or in the header of an API client. */
export type SessionKind = 'COOKIE' | 'BEARER';

/** That somebody is signed in. Of the token only a hash is known here. */
@Entity({ tableName: 'sessions' })
export class Session {
  @PrimaryKey({ ...TEXT }) tokenHash!: string;
  @Property({ ...UUID }) personId!: string;
  @Property({ ...TEXT }) kind!: SessionKind;
  @Property({ ...MOMENT }) createdAt!: Date;
  @Property({ ...MOMENT }) expiresAt!: Date;
}
