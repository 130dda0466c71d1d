import type {
  Audience,
  Channel,
  Clock,
  DemandAction,
  DemandKind,
  DemandStatus,
  TimeCount,
  Urgency,
} from '@lindan/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { ClockEnum, TimeCountEnum } from '../../graphql/schema/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/schema/scalars.js';
import { DispatchRuleType } from '../catalogue/catalogue.type.js';
import { CategoryType } from '../category/category.type.js';
import { EventType } from '../event/event.type.js';
import { AttachmentType } from '../file/file.type.js';
import { OrderType } from '../order/order.type.js';
import { CoordinatesType } from '../region/coordinates.js';
import { RegionType } from '../region/region.type.js';
import { ResourceType } from '../resource/resource.type.js';
import {
  AudienceEnum,
  ChannelEnum,
  DemandActionEnum,
  DemandKindEnum,
  DemandStatusEnum,
  UrgencyEnum,
} from './demand.enums.js';

@Access('SIGNED_IN')
@ObjectType('Requester', {
  description: 'The requester: in full for the parties handling the demand, masked for others in scope.',
})
export class RequesterType {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
}

@Access('SIGNED_IN')
@ObjectType('Backer', { description: 'A neighbour that joined a demand.' })
export class BackerType {
  @Field(() => String, { description: "The neighbour's own number." }) number!: string;
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => RequesterType, { nullable: true }) requester!: RequesterType | null;
}

@Access('SIGNED_IN')
@ObjectType('Rating')
export class RatingType {
  @Field(() => Int, { description: 'The round of the demand that it rates.' }) round!: number;
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => Boolean) answered!: boolean;
  @Field(() => Boolean) solved!: boolean;
  @Field(() => Int) satisfaction!: number;
  @Field(() => String, { nullable: true }) comment!: string | null;
}

/** Public as a type: submitting returns the new demand to a resident without an account. */
@Access('PUBLIC')
@ObjectType('Demand')
export class DemandType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => Int) version!: number;
  @Field(() => DemandStatusEnum) status!: DemandStatus;
  @Field(() => DemandKindEnum) kind!: DemandKind;
  @Field(() => UrgencyEnum) urgency!: Urgency;
  @Field(() => UrgencyEnum, {
    nullable: true,
    description: 'What a resident wishes for, until staff decide.',
  })
  wishedUrgency!: Urgency | null;
  @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => String) title!: string;
  @Field(() => String) description!: string;
  @Field(() => [AudienceEnum]) audience!: Audience[];
  @Field(() => DateTimeScalar) submittedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) dueAt!: Date | null;
  @Field(() => ClockEnum) clock!: Clock;
  @Field(() => TimeCountEnum, { nullable: true, description: 'How the time until `dueAt` is counted.' })
  dueCounts!: TimeCount | null;
  @Field(() => Boolean, { description: 'The clock stands still until the pause ends.' }) isPaused!: boolean;
  @Field(() => Int, { description: 'How many residents stand behind it, merged demands included.' })
  backers!: number;
  @Field(() => Int) returns!: number;
  @Field(() => CategoryType, { nullable: true }) category!: CategoryType | null;
  @Field(() => DispatchRuleType, {
    nullable: true,
    description: 'The rule of the catalogue that holds for its category.',
  })
  dispatchRule!: DispatchRuleType | null;
  @Field(() => RegionType) region!: RegionType;
  @Field(() => CoordinatesType, { nullable: true }) location!: CoordinatesType | null;
  @Field(() => ResourceType, {
    nullable: true,
    description: 'What was picked from the menu, for a service order.',
  })
  resource!: ResourceType | null;
  @Field(() => DemandType, { nullable: true }) mergedInto!: object | null;
  @Field(() => String, {
    nullable: true,
    description: "The party that it waits for, in the reader's language.",
  })
  waitingFor!: string | null;
  @Field(() => Boolean, {
    description: 'Returned twice as “not our duty”: the street decides who is responsible.',
  })
  awaitsRuling!: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a shelved demand: when it comes back to the list.',
  })
  reviewOn!: string | null;
  @Field(() => Int, { description: 'Each dispute that is granted begins a new round.' }) round!: number;
  @Field(() => String, { nullable: true, description: 'The result of the round.' }) result!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When a resolved demand closes by itself.' })
  closesAt!: Date | null;
  @Field(() => Boolean) isDemonstration!: boolean;
  @Field(() => [DemandActionEnum]) allowedActions!: DemandAction[];
  @Field(() => RequesterType, { nullable: true }) requester!: RequesterType | null;
  @Field(() => [BackerType], {
    description: 'Who joined it and has not withdrawn, disclosed as the requester is.',
  })
  neighbours!: BackerType[];
  @Field(() => RatingType, { nullable: true }) rating!: RatingType | null;
  @Field(() => [RatingType], { description: 'Of every round, by all requesters behind the demand.' })
  ratings!: RatingType[];
  @Field(() => [DemandType], { description: 'What was merged into it.' }) mergedDemands!: object[];
  @Field(() => [AttachmentType], { description: 'Its files, and those of demands merged into it.' })
  attachments!: AttachmentType[];
  @Field(() => [OrderType]) orders!: object[];
  @Field(() => [EventType]) events!: EventType[];
}

export const DemandConnectionType = connectionOf(DemandType, 'Demand', 'SIGNED_IN');

@Access('PUBLIC')
@ObjectType('SubmittedDemand')
export class SubmittedDemandType {
  @Field(() => DemandType) demand!: object;
  @Field(() => String, { description: 'Shown once: only a hash of it is kept.' }) trackingCode!: string;
}

@Access('PUBLIC')
@ObjectType('BackedDemand')
export class BackedDemandType {
  @Field(() => String, { description: "The backer's own number." }) number!: string;
  @Field(() => String, { description: 'Shown once: only a hash of it is kept.' }) trackingCode!: string;
}

@Access('PUBLIC')
@ObjectType('DemandState')
export class DemandStateType {
  @Field(() => String) number!: string;
  @Field(() => DemandStatusEnum) status!: DemandStatus;
}

@Access('PUBLIC')
@ObjectType('TimelineEntry')
export class TimelineEntryType {
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@Access('PUBLIC')
@ObjectType('TrackedDemand', {
  description: 'A demand as its requester reads it, with number and tracking code.',
})
export class TrackedDemandType {
  @Field(() => String) number!: string;
  @Field(() => DemandStatusEnum) status!: DemandStatus;
  @Field(() => String) title!: string;
  @Field(() => DateTimeScalar) submittedAt!: Date;
  @Field(() => String) place!: string;
  @Field(() => String, { nullable: true }) handledBy!: string | null;
  @Field(() => String, { nullable: true }) result!: string | null;
  @Field(() => [AttachmentType], { description: 'The own photos, and those of a verified result.' })
  attachments!: AttachmentType[];
  @Field(() => [TimelineEntryType]) timeline!: TimelineEntryType[];
  @Field(() => Boolean) canRate!: boolean;
  @Field(() => Boolean) canWithdraw!: boolean;
  @Field(() => Boolean) canDispute!: boolean;
  @Field(() => DateTimeScalar, { nullable: true }) disputeUntil!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it closes by itself.' })
  closesAt!: Date | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of a shelved demand: when it comes back to the list.',
  })
  reviewOn!: string | null;
  @Field(() => Boolean) isDemonstration!: boolean;
}
