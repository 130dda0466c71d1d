import type { OverrideReason } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID } from 'type-graphql';

import { IsKey, IsText } from '../../graphql/schema/validation/decorators.js';
import { OverrideReasonEnum } from '../suggestion/suggestion.enums.js';
import { AreShown, SHOWN, ShownSuggestionInput } from '../suggestion/suggestion.inputs.js';
import { ChangeArgs } from './order.inputs.js';

@ArgsType()
export class CancelOrderArgs extends ChangeArgs {
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  reason!: string;
}

@ArgsType()
export class AssignOrderArgs extends ChangeArgs {
  @Field(() => ID) unitId!: string;
  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => [String], { nullable: true })
  confirm?: string[] | null;
  @AreShown()
  @Field(() => [ShownSuggestionInput], SHOWN.suggestions)
  suggestions?: ShownSuggestionInput[] | null;
  @Field(() => OverrideReasonEnum, SHOWN.overrideReason)
  overrideReason?: OverrideReason | null;
}

@ArgsType()
export class ReassignOrderArgs extends ChangeArgs {
  @Field(() => ID) unitId!: string;
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  note!: string;
  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
  @Field(() => [String], { nullable: true })
  confirm?: string[] | null;
  @AreShown()
  @Field(() => [ShownSuggestionInput], SHOWN.suggestions)
  suggestions?: ShownSuggestionInput[] | null;
  @Field(() => OverrideReasonEnum, SHOWN.overrideReason)
  overrideReason?: OverrideReason | null;
}
