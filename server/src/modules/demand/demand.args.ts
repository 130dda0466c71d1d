import type { Urgency } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID } from 'type-graphql';
import { DateScalar } from '../../graphql/schema/scalars.js';
import { IsKey, IsNested, IsText } from '../../graphql/schema/validation/decorators.js';
import { ChangeArgs } from '../order/order.inputs.js';
import { UrgencyEnum } from './demand.enums.js';
import { RequesterInput } from './demand.inputs.js';

@ArgsType()
export class NoteArgs extends ChangeArgs {
  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ArgsType()
export class ListDemandArgs extends ChangeArgs {
  @Field(() => String, { nullable: true }) categoryCode?: string | null;
  @Field(() => UrgencyEnum, { nullable: true }) urgency?: Urgency | null;
}

@ArgsType()
export class ReasonArgs extends ChangeArgs {
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  reason!: string;
}

@ArgsType()
export class MergeDemandArgs extends ChangeArgs {
  @Field(() => ID) intoId!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "True: the target's urgency and deadlines stay, though the merged demand is more urgent.",
  })
  keepUrgency?: boolean | null;
}

/** A step with a note that it asks for. */
@ArgsType()
export class RequiredNoteArgs extends ChangeArgs {
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  note!: string;
}

@ArgsType()
export class SettleDemandArgs extends ChangeArgs {
  @IsText(LIMITS.text, { required: true })
  @Field(() => String)
  result!: string;
}

@ArgsType()
export class ShelveDemandArgs extends ReasonArgs {
  @Field(() => DateScalar, { description: 'Later than today, and within a year.' }) reviewOn!: string;
}

@ArgsType()
export class SetUrgencyArgs extends RequiredNoteArgs {
  @Field(() => UrgencyEnum) urgency!: Urgency;
}

@ArgsType()
export class DecideDisputeArgs extends ReasonArgs {
  @Field(() => Boolean) granted!: boolean;
}

@ArgsType()
export class BackDemandArgs {
  @IsKey(LIMITS.joinToken)
  @Field(() => String, { nullable: true, description: 'For residents: the token of a look-alike.' })
  joinToken?: string | null;
  @Field(() => String, { nullable: true, description: 'For staff, in the name of a caller.' })
  number?: string | null;
  @IsNested()
  @Field(() => RequesterInput)
  requester!: RequesterInput;
  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

/** The resident's credentials for one demand: its number and the tracking code. */
@ArgsType()
export class TrackingArgs {
  @Field(() => String) number!: string;
  @Field(() => String) trackingCode!: string;
}

@ArgsType()
export class DisputeDemandArgs extends TrackingArgs {
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  reason!: string;
}
