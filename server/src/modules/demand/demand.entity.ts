import type {
  Audience,
  Channel,
  DemandKind,
  DemandStatus,
  Role,
  Urgency,
  WaitingParty,
} from '@lindan/shared';
import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, MOMENT, NULLABLE, TEXT, TEXTS, UUID } from '../../database/columns.js';
import { PlacedRecord } from '../region/placed-record.js';

/** A resident's demand. The requester is stored apart, encrypted (`requesters`). */
@Entity({ tableName: 'demands' })
export class Demand extends PlacedRecord {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...TEXT }) number!: string;
  @Property({ ...INTEGER, version: true }) version!: Opt<number>;
  @Property({ ...TEXT }) status!: DemandStatus;
  @Property({ ...TEXT }) kind!: DemandKind;
  @Property({ ...TEXT }) urgency!: Urgency;
  /** The urgency that a resident wishes for, until staff decide. */
  @Property({ ...TEXT, ...NULLABLE }) wishedUrgency!: Urgency | null;
  @Property({ ...TEXT }) channel!: Channel;
  @Property({ ...TEXT }) title!: string;
  @Property({ ...TEXT }) description!: string;
  @Property({ ...TEXT, ...NULLABLE }) categoryCode!: string | null;
  @Property({ type: 'double', nullable: true }) latitude!: number | null;
  @Property({ type: 'double', nullable: true }) longitude!: number | null;
  @Property({ ...TEXTS }) audience!: Audience[];
  /** The offered resource, for a service order. */
  @Property({ ...UUID, ...NULLABLE }) resourceId!: string | null;
  /** Number of requesters, those of merged demands included. */
  @Property({ ...INTEGER }) backers!: number;
  @Property({ ...INTEGER }) returns!: number;
  /** Those that say "not ours": they alone count towards a ruling. */
  @Property({ ...INTEGER, default: 0 }) returnsNotOurs!: Opt<number>;
  /** The limit of returns is reached: the street rules which unit is responsible. */
  @Property({ ...FLAG }) awaitsRuling!: boolean;
  @Property({ ...UUID, ...NULLABLE }) mergedIntoId!: string | null;
  /** The role that shelved it, which takes it up again. */
  @Property({ ...TEXT, ...NULLABLE }) shelvedBy!: Role | null;
  @Property({ type: 'date', ...NULLABLE }) reviewOn!: string | null;
  /** Each dispute that is granted begins a round of its own. */
  @Property({ ...INTEGER, default: 1 }) round!: Opt<number>;
  @Property({ ...INTEGER, default: 0 }) disputes!: Opt<number>;
  @Property({ ...FLAG, default: false }) isDisputeRefused!: Opt<boolean>;
  /** The result of the round. */
  @Property({ ...TEXT, ...NULLABLE }) result!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) waitsFor!: WaitingParty | null;
  @Property({ ...UUID, ...NULLABLE }) waitsUnitId!: string | null;
  @Property({ ...MOMENT }) submittedAt!: Date;
  @Property({ ...MOMENT, ...NULLABLE }) dueAt!: Date | null;
  @Property({ ...MOMENT, ...NULLABLE }) dueSoonAt!: Date | null;
  /** Since when the clock of its order stands still. */
  @Property({ ...MOMENT, ...NULLABLE }) pausedAt!: Opt<Date | null>;
  @Property({ ...MOMENT, ...NULLABLE }) resolvedAt!: Date | null;
  /** The end of the window in which the round's result is rated or disputed; then the demand closes by itself. */
  @Property({ ...MOMENT, ...NULLABLE }) closesAt!: Date | null;
  @Property({ ...MOMENT, ...NULLABLE }) closedAt!: Date | null;
  /** Its own requester has withdrawn while it goes on for others. */
  @Property({ ...MOMENT, ...NULLABLE }) withdrawnAt!: Date | null;
  /** Keyed hash of the tracking code. The code itself is never stored in plain text. */
  @Property({ ...TEXT }) trackingHash!: string;
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
