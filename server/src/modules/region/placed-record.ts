import { Property } from '@mikro-orm/decorators/legacy';

import { NULLABLE, UUID } from '../../database/columns.js';

/** A record in a place, with the ids of the place and of all places above it (see ADR 0007). */
export abstract class PlacedRecord {
  @Property({ ...UUID }) regionId!: string;
  @Property({ ...UUID }) cityId!: string;
  @Property({ ...UUID, ...NULLABLE }) streetId!: string | null;
  @Property({ ...UUID }) communityId!: string;
  @Property({ ...UUID, ...NULLABLE }) gridId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) buildingId!: string | null;
}
