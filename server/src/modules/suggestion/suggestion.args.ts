import { ArgsType, Field, ID } from 'type-graphql';

import { DateTimeScalar } from '../../graphql/schema/scalars.js';

/** The place, and the period from the first moment up to but without the last. */
@ArgsType()
export class AccuracyArgs {
  @Field(() => ID, { nullable: true, description: 'Without: the whole city, which every account may read.' })
  regionId?: string | null;
  @Field(() => DateTimeScalar) from!: Date;
  @Field(() => DateTimeScalar) to!: Date;
}
