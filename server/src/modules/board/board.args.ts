import { ArgsType, Field, ID } from 'type-graphql';

import { DateTimeScalar } from '../../graphql/schema/scalars.js';

/** The place, and the period from the first moment up to but without the last. */
@ArgsType()
export class BoardArgs {
  @Field(() => ID) regionId!: string;
  @Field(() => DateTimeScalar) from!: Date;
  @Field(() => DateTimeScalar) to!: Date;
}
