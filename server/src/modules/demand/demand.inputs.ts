import type { Audience, Channel, Clock, DemandKind, DemandStatus, Urgency } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ClockEnum } from '../../graphql/schema/enums.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';
import {
  HasEntries,
  IsKey,
  IsNested,
  IsPhone,
  IsText,
  IsTextOrAbsent,
  IsWithin,
} from '../../graphql/schema/validation/decorators.js';
import { CoordinatesInput } from '../region/coordinates.js';
import { AudienceEnum, ChannelEnum, DemandKindEnum, DemandStatusEnum, UrgencyEnum } from './demand.enums.js';

@InputType()
export class DemandFilter {
  @Field(() => ID, { nullable: true, description: 'This place and all below it.' }) regionId?: string | null;
  @Field(() => [DemandStatusEnum], { nullable: true }) status?: DemandStatus[] | null;
  @Field(() => String, { nullable: true }) categoryCode?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Those that nobody has given a category yet.' })
  withoutCategory?: boolean | null;
  @Field(() => DemandKindEnum, { nullable: true }) kind?: DemandKind | null;
  @Field(() => UrgencyEnum, { nullable: true }) urgency?: Urgency | null;
  @IsText(LIMITS.search)
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => ClockEnum, { nullable: true }) clock?: Clock | null;
  @Field(() => Boolean, { nullable: true }) waitingForMe?: boolean | null;
  @Field(() => DateTimeScalar, { nullable: true }) submittedFrom?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) submittedTo?: Date | null;
}

@InputType()
export class RequesterInput {
  @IsText(LIMITS.personName)
  @Field(() => String, { nullable: true })
  name?: string | null;
  @IsPhone()
  @Field(() => String, { nullable: true })
  phone?: string | null;
  @IsText(LIMITS.address)
  @Field(() => String, { nullable: true })
  address?: string | null;
}

@InputType()
export class SubmitDemandInput {
  @Field(() => ID) regionId!: string;
  @IsText(LIMITS.title, { required: true })
  @Field(() => String)
  title!: string;
  @IsText(LIMITS.text, { required: true })
  @Field(() => String)
  description!: string;
  @Field(() => String, { nullable: true }) categoryCode?: string | null;
  @Field(() => DemandKindEnum, { nullable: true }) kind?: DemandKind | null;
  @Field(() => UrgencyEnum, { nullable: true }) urgency?: Urgency | null;
  @IsNested()
  @Field(() => RequesterInput, { nullable: true })
  requester?: RequesterInput | null;
  @HasEntries(0, LIMITS.suggestions.max)
  @Field(() => [AudienceEnum], { nullable: true })
  audience?: Audience[] | null;
  @Field(() => ChannelEnum, { nullable: true }) channel?: Channel | null;
  @Field(() => ID, { nullable: true, description: 'A service order from the menu.' }) resourceId?:
    | string
    | null;
  @IsNested()
  @Field(() => CoordinatesInput, { nullable: true })
  location?: CoordinatesInput | null;
  @HasEntries(0, LIMITS.attachments)
  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;
  @HasEntries(0, LIMITS.attachments)
  @Field(() => [String], {
    nullable: true,
    description:
      'The secrets of files that were uploaded without an account, in the order of `attachmentIds`.',
  })
  attachmentSecrets?: string[] | null;
  @IsText(LIMITS.text)
  @Field(() => String, {
    nullable: true,
    description: 'For staff: settles the demand while it is collected.',
  })
  result?: string | null;
  @Field(() => [String], { nullable: true, description: 'Codes of `extensions.confirm` that are confirmed.' })
  confirm?: string[] | null;
  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

@InputType()
export class RateDemandInput {
  @Field(() => String) number!: string;
  @Field(() => String) trackingCode!: string;
  @Field(() => Boolean) answered!: boolean;
  @Field(() => Boolean) solved!: boolean;
  @IsWithin(LIMITS.satisfaction.min, LIMITS.satisfaction.max)
  @Field(() => Int)
  satisfaction!: number;
  @IsText(LIMITS.comment)
  @Field(() => String, { nullable: true })
  comment?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'After “not solved”: true disputes the result, false closes the demand, absent leaves it open.',
  })
  takeUpAgain?: boolean | null;
}

@InputType()
export class CorrectDemandInput {
  @Field(() => ID) id!: string;
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  note!: string;
  @Field(() => String, { nullable: true }) categoryCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'A place of the same community.' }) regionId?:
    | string
    | null;
  @IsTextOrAbsent(LIMITS.title)
  @Field(() => String, { nullable: true })
  title?: string | null;
  @HasEntries(0, LIMITS.suggestions.max)
  @Field(() => [AudienceEnum], { nullable: true })
  audience?: Audience[] | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
}
