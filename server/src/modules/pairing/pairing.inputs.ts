import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class UnpairUnitArgs {
  @Field(() => ID) unitId!: string;
  @Field(() => ID) communityId!: string;
}

@ArgsType()
export class PairUnitArgs extends UnpairUnitArgs {
  @Field(() => Boolean, { description: 'Naming a lead unit makes the former one a member.' })
  isLead!: boolean;
}
