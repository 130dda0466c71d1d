import type { Urgency } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID } from 'type-graphql';

import { UrgencyEnum } from '../../graphql/schema/enums.js';
import { IsText } from '../../graphql/schema/validation/decorators.js';
import { ChangeArgs } from '../order/order.inputs.js';

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
export class DeclineDemandArgs extends ChangeArgs {
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  reason!: string;
}

@ArgsType()
export class MergeDemandArgs extends ChangeArgs {
  @Field(() => ID) intoId!: string;
}

/** The resident's credentials for one demand: its number and the tracking code. */
@ArgsType()
export class TrackingArgs {
  @Field(() => String) number!: string;
  @Field(() => String) trackingCode!: string;
}
