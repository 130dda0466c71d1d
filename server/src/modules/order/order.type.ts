import type {
  Clock,
  ExtensionDecision,
  OrderAction,
  OrderMode,
  OrderStatus,
  ReturnReason,
  Tier,
  TimeCount,
} from '@lindan/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { ClockEnum, TimeCountEnum } from '../../graphql/schema/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/schema/scalars.js';
import { OrderRuleType } from '../catalogue/catalogue.type.js';
import { DemandType } from '../demand/demand.type.js';
import { EventType } from '../event/event.type.js';
import { AttachmentType } from '../file/file.type.js';
import { ResourceType } from '../resource/resource.type.js';
import { UnitType } from '../unit/unit.type.js';
import {
  ExtensionDecisionEnum,
  OrderActionEnum,
  OrderModeEnum,
  OrderStatusEnum,
  ReturnReasonEnum,
  TierEnum,
} from './order.enums.js';

@Access('SIGNED_IN')
@ObjectType('OrderExtension', { description: 'The one extension that was requested.' })
export class OrderExtensionType {
  @Field(() => Int) workingDays!: number;
  @Field(() => String) reason!: string;
  @Field(() => ExtensionDecisionEnum) decision!: ExtensionDecision;
  @Field(() => DateTimeScalar) decideBy!: Date;
}

@Access('SIGNED_IN')
@ObjectType('OrderPart', { description: 'What a co-operating unit has to do with it.' })
export class OrderPartType {
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => DateTimeScalar, { nullable: true }) confirmedAt!: Date | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@Access('SIGNED_IN')
@ObjectType('Order')
export class OrderType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Int) version!: number;
  @Field(() => OrderStatusEnum) status!: OrderStatus;
  @Field(() => OrderModeEnum) mode!: OrderMode;
  @Field(() => TierEnum) tier!: Tier;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => UnitType, { nullable: true, description: 'null while it waits in the claim hall' })
  unit!: UnitType | null;
  @Field(() => [UnitType]) coUnits!: UnitType[];
  @Field(() => [OrderPartType]) parts!: OrderPartType[];
  @Field(() => ResourceType, { nullable: true }) resource!: ResourceType | null;
  @Field(() => String, { nullable: true }) claimedBy!: string | null;
  @Field(() => DateTimeScalar) offeredAt!: Date;
  @Field(() => DateTimeScalar) claimBy!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it waits for its dispatcher: nobody claimed it.',
  })
  raisedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) claimedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'null where no requester left a phone.' })
  contactBy!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) contactedAt!: Date | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day of the pause that lasts now.' })
  pausedUntil!: string | null;
  @Field(() => OrderExtensionType, { nullable: true }) extension!: OrderExtensionType | null;
  @Field(() => DateTimeScalar, { description: 'Until when it can be returned.' }) returnBy!: Date;
  @Field(() => DateTimeScalar) finishBy!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) completedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) verifiedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) cancelledAt!: Date | null;
  @Field(() => String, { nullable: true }) cancelReason!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The deadline that runs now.' })
  dueAt!: Date | null;
  @Field(() => ClockEnum) clock!: Clock;
  @Field(() => TimeCountEnum, { nullable: true, description: 'How the time until `dueAt` is counted.' })
  dueCounts!: TimeCount | null;
  @Field(() => Boolean, { description: 'The clock stands still until the pause ends.' }) isPaused!: boolean;
  @Field(() => Int) reworks!: number;
  @Field(() => Int) urges!: number;
  @Field(() => Boolean, { description: "Dispatched by the street's ruling: it cannot be returned." })
  isRuling!: boolean;
  @Field(() => Boolean, {
    description: 'A department’s duty, by the catalogue, that was given to a street or a community.',
  })
  isPushDown!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was dispatched so: of a ruling or a push-down.',
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'The rule that it rests on: of a ruling.' })
  basis!: string | null;
  @Field(() => OrderRuleType, {
    nullable: true,
    description: 'The rule of the catalogue in force when it was dispatched or assigned.',
  })
  dispatchRule!: OrderRuleType | null;
  @Field(() => String, { nullable: true }) result!: string | null;
  @Field(() => ReturnReasonEnum, { nullable: true }) returnReason!: ReturnReason | null;
  @Field(() => String, { nullable: true }) returnNote!: string | null;
  @Field(() => UnitType, { nullable: true }) proposedUnit!: UnitType | null;
  @Field(() => Boolean) isDemonstration!: boolean;
  @Field(() => [OrderActionEnum]) allowedActions!: OrderAction[];
  @Field(() => DemandType) demand!: object;
  @Field(() => [AttachmentType], { description: 'Of progress, results and checks.' })
  attachments!: AttachmentType[];
  @Field(() => [EventType]) events!: EventType[];
}

export const OrderConnectionType = connectionOf(OrderType, 'Order', 'SIGNED_IN');
