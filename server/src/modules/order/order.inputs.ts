import type {
  Clock,
  OrderMode,
  OrderStatus,
  OverrideReason,
  ReturnReason,
  Tier,
  VerifyMethod,
} from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

import { ClockEnum } from '../../graphql/schema/enums.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';
import { HasEntries, IsKey, IsText } from '../../graphql/schema/validation/decorators.js';
import { OverrideReasonEnum } from '../suggestion/suggestion.enums.js';
import { AreShown, SHOWN, ShownSuggestionInput } from '../suggestion/suggestion.inputs.js';
import {
  OrderModeEnum,
  OrderStatusEnum,
  ReturnReasonEnum,
  TierEnum,
  VerifyMethodEnum,
} from './order.enums.js';

@InputType()
export class OrderFilter {
  @Field(() => ID, { nullable: true }) regionId?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => [OrderStatusEnum], { nullable: true }) status?: OrderStatus[] | null;
  @Field(() => ClockEnum, { nullable: true }) clock?: Clock | null;
  @Field(() => Boolean, { nullable: true, description: 'In the claim hall, and the viewer may claim it.' })
  claimable?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Held by or assigned to the viewer's unit, or the viewer.",
  })
  mine?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Not claimed in time: it waits for its dispatcher.' })
  raised?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'An extension is requested and not decided.' })
  extensionPending?: boolean | null;
  @IsText(LIMITS.search)
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) offeredFrom?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) offeredTo?: Date | null;
}

@InputType()
export class DispatchDemandInput {
  @Field(() => ID) demandId!: string;
  @Field(() => OrderModeEnum) mode!: OrderMode;
  @Field(() => ID, { nullable: true, description: 'For ASSIGNED: the lead unit.' }) unitId?: string | null;
  @Field(() => ID, { nullable: true }) resourceId?: string | null;
  @HasEntries(0, LIMITS.coUnits)
  @Field(() => [ID], { nullable: true })
  coUnitIds?: string[] | null;
  @Field(() => TierEnum, { nullable: true }) tier?: Tier | null;
  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true })
  note?: string | null;
  @IsText(LIMITS.note)
  @Field(() => String, {
    nullable: true,
    description: 'Why it is ruled or pushed down so; without it the note counts.',
  })
  reason?: string | null;
  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true, description: 'The rule that a ruling rests on.' })
  basis?: string | null;
  @Field(() => String, { nullable: true, description: 'For a demand without a category.' })
  categoryCode?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
  @Field(() => [String], { nullable: true, description: 'Codes of `extensions.confirm` that are confirmed.' })
  confirm?: string[] | null;
  @AreShown()
  @Field(() => [ShownSuggestionInput], SHOWN.suggestions)
  suggestions?: ShownSuggestionInput[] | null;
  @Field(() => OverrideReasonEnum, SHOWN.overrideReason)
  overrideReason?: OverrideReason | null;
}

/** The record, and the version that the client last read. */
@ArgsType()
export class ChangeArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) version?: number | null;
}

@ArgsType()
export class ClaimOrderArgs extends ChangeArgs {
  @Field(() => ID, { nullable: true, description: 'What the claiming unit gives.' })
  resourceId?: string | null;
}

@ArgsType()
export class ReportProgressArgs {
  @Field(() => ID) id!: string;
  @IsText(LIMITS.text, { required: true })
  @Field(() => String)
  note!: string;
  @HasEntries(0, LIMITS.attachments)
  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;
}

@ArgsType()
export class CompleteOrderArgs extends ChangeArgs {
  @IsText(LIMITS.text, { required: true })
  @Field(() => String)
  result!: string;
  @HasEntries(0, LIMITS.attachments)
  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;
}

@ArgsType()
export class ReturnOrderArgs extends ChangeArgs {
  @Field(() => ReturnReasonEnum) reason!: ReturnReason;
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  note!: string;
  @Field(() => ID, { nullable: true }) proposedUnitId?: string | null;
}

@ArgsType()
export class VerifyOrderArgs extends ChangeArgs {
  @Field(() => Boolean) passed!: boolean;
  @Field(() => VerifyMethodEnum) method!: VerifyMethod;
  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true })
  note?: string | null;
  @HasEntries(0, LIMITS.attachments)
  @Field(() => [ID], { nullable: true })
  attachmentIds?: string[] | null;
}

@ArgsType()
export class UrgeOrderArgs {
  @Field(() => ID) id!: string;
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  note!: string;
}

@ArgsType()
export class ContactRequesterArgs {
  @Field(() => ID) id!: string;
  @Field(() => Boolean) reached!: boolean;
  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ArgsType()
export class ConfirmPartArgs {
  @Field(() => ID) id!: string;
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  note!: string;
}
