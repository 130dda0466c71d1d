import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, Int } from 'type-graphql';

import { DateScalar } from '../../graphql/schema/scalars.js';
import { IsText, IsWithin } from '../../graphql/schema/validation/decorators.js';
import { ChangeArgs } from './order.inputs.js';

@ArgsType()
export class RequestExtensionArgs extends ChangeArgs {
  @IsWithin(LIMITS.extensionDays.min, LIMITS.extensionDays.max)
  @Field(() => Int)
  workingDays!: number;
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  reason!: string;
}

@ArgsType()
export class DecideExtensionArgs extends ChangeArgs {
  @Field(() => Boolean) granted!: boolean;
  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ArgsType()
export class PauseOrderArgs extends ChangeArgs {
  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  reason!: string;
  @Field(() => DateScalar, { description: 'The last day.' }) until!: string;
}
