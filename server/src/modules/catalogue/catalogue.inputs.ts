import type { Tier } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

import { PageArgs } from '../../graphql/schema/page-arguments.js';
import { DateScalar } from '../../graphql/schema/scalars.js';
import { HasEntries, IsKey, IsText } from '../../graphql/schema/validation/decorators.js';
import { TierEnum } from '../order/order.enums.js';

@ArgsType()
export class CatalogueArgs extends PageArgs {
  @IsText(LIMITS.search)
  @Field(() => String, {
    nullable: true,
    description: 'Its rules, those below it, and the one that holds for it.',
  })
  categoryCode?: string | null;
}

@InputType()
export class SaveDispatchRuleInput {
  @IsText(LIMITS.search, { required: true })
  @Field(() => String)
  categoryCode!: string;

  @Field(() => ID) leadUnitId!: string;

  @HasEntries(0, LIMITS.coUnits)
  @Field(() => [ID], { nullable: true })
  coUnitIds?: string[] | null;

  @Field(() => TierEnum, { nullable: true }) tier?: Tier | null;

  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true, description: 'The law or the text that the rule rests on.' })
  basis?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it may be given to a street or a community without a reason.',
  })
  mayPushDown?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day; absent: today.' })
  from?: string | null;

  @Field(() => Int, { nullable: true, description: 'The newest version that the client saw; 0: none.' })
  version?: number | null;

  @Field(() => ID, { nullable: true, description: 'The proposal that the rule accepts.' })
  proposalId?: string | null;

  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

@ArgsType()
export class DismissAmendmentArgs {
  @Field(() => ID) id!: string;

  @IsText(LIMITS.note, { required: true })
  @Field(() => String)
  reason!: string;
}
