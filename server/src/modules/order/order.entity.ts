import type {
  DemandKind,
  ExtensionDecision,
  OrderMode,
  OrderStatus,
  ReturnReason,
  Role,
  Tier,
  Urgency,
} from '@lindan/shared';
import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

import { FLAG, INTEGER, MOMENT, NULLABLE, TEXT, UUID } from '../../database/columns.js';
import { PlacedRecord } from '../region/placed-record.js';

/**
 * One dispatch of one demand. Place, kind, category and urgency are copied from the demand, so that visibility and claim
 * rights need no join.
 */
@Entity({ tableName: 'orders' })
export class Order extends PlacedRecord {
  @PrimaryKey({ ...UUID }) id!: string;
  @Property({ ...TEXT }) number!: string;
  @Property({ ...INTEGER, version: true }) version!: Opt<number>;
  @Property({ ...TEXT }) status!: OrderStatus;
  @Property({ ...TEXT }) mode!: OrderMode;
  @Property({ ...TEXT }) tier!: Tier;
  @Property({ ...UUID }) demandId!: string;
  @Property({ ...TEXT }) demandKind!: DemandKind;
  @Property({ ...TEXT, ...NULLABLE }) categoryCode!: string | null;
  @Property({ ...TEXT }) urgency!: Urgency;
  /** The lead unit; null while an open order is in the claim hall. */
  @Property({ ...UUID, ...NULLABLE }) unitId!: string | null;
  @Property({ ...UUID, ...NULLABLE }) claimedById!: string | null;
  /** COMMUNITY_STAFF or STREET_STAFF: only the dispatcher's role takes the order back. */
  @Property({ ...TEXT }) dispatcherRole!: Role;
  @Property({ ...UUID, ...NULLABLE }) resourceId!: string | null;
  /** In the period of this moment capacity was taken, and is given back. */
  @Property({ ...MOMENT, ...NULLABLE }) resourceTakenAt!: Date | null;
  @Property({ ...TEXT, ...NULLABLE }) note!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) result!: string | null;
  /** Dispatched by a ruling of the street: it cannot be returned. */
  @Property({ ...FLAG }) isRuling!: boolean;
  /** A department's duty that was given to a unit of kind GRASSROOTS. */
  @Property({ ...FLAG, default: false }) isPushDown!: Opt<boolean>;
  /** Why it was dispatched so, and by what rule: a ruling may have both, a push-down has a reason. */
  @Property({ ...TEXT, ...NULLABLE }) reason!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) basis!: string | null;
  /** The rule of the catalogue by which it was dispatched or assigned. */
  @Property({ ...UUID, ...NULLABLE }) dispatchRuleId!: string | null;
  @Property({ ...INTEGER }) reworks!: number;
  @Property({ ...INTEGER }) urges!: number;
  @Property({ ...TEXT, ...NULLABLE }) returnReason!: ReturnReason | null;
  @Property({ ...TEXT, ...NULLABLE }) returnNote!: string | null;
  @Property({ ...UUID, ...NULLABLE }) proposedUnitId!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) cancelReason!: string | null;
  @Property({ ...INTEGER, ...NULLABLE }) extensionDays!: number | null;
  @Property({ ...TEXT, ...NULLABLE }) extensionReason!: string | null;
  @Property({ ...TEXT, ...NULLABLE }) extensionDecision!: ExtensionDecision | null;
  @Property({ ...MOMENT, ...NULLABLE }) extensionBy!: Date | null;
  @Property({ ...MOMENT }) offeredAt!: Date;
  @Property({ ...MOMENT }) claimBy!: Date;
  /** null where no requester left a phone. */
  @Property({ ...MOMENT, ...NULLABLE }) contactBy!: Date | null;
  @Property({ ...MOMENT }) returnBy!: Date;
  @Property({ ...MOMENT }) finishBy!: Date;
  @Property({ ...MOMENT }) finishSoonAt!: Date;
  /** Not claimed in time: it waits for its dispatcher since. */
  @Property({ ...MOMENT, ...NULLABLE }) raisedAt!: Date | null;
  /** The version of the time limits at the dispatch: later limits are for later orders. */
  @Property({ ...INTEGER, default: 1 }) limitsVersion!: Opt<number>;
  @Property({ ...MOMENT, ...NULLABLE }) claimedAt!: Date | null;
  @Property({ ...MOMENT, ...NULLABLE }) contactedAt!: Date | null;
  /** The first progress report; from then on the order cannot be returned. */
  @Property({ ...MOMENT, ...NULLABLE }) progressedAt!: Date | null;
  @Property({ ...MOMENT, ...NULLABLE }) pausedAt!: Date | null;
  /** The last day of the pause. */
  @Property({ type: 'text', columnType: 'date', ...NULLABLE }) pausedUntil!: string | null;
  /** The opening after the last day: the pause ends by itself. */
  @Property({ ...MOMENT, ...NULLABLE }) resumesAt!: Date | null;
  /** Worked dates of the pauses that have ended. */
  @Property({ ...INTEGER, default: 0 }) pauseDays!: Opt<number>;
  @Property({ ...MOMENT, ...NULLABLE }) completedAt!: Date | null;
  @Property({ ...MOMENT, ...NULLABLE }) verifiedAt!: Date | null;
  @Property({ ...MOMENT, ...NULLABLE }) returnedAt!: Date | null;
  @Property({ ...MOMENT, ...NULLABLE }) cancelledAt!: Date | null;
  /** The current deadline: to claim, then to finish, then to verify; null when none runs. */
  @Property({ ...MOMENT, ...NULLABLE }) dueAt!: Date | null;
  @Property({ ...MOMENT, ...NULLABLE }) dueSoonAt!: Date | null;
  @Property({ ...FLAG }) isDemonstration!: boolean;
}
