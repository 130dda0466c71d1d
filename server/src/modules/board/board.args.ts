import { ArgsType, Field, ID } from 'type-graphql';

import { DateTimeScalar } from '../../graphql/schema/scalars.js';

/** Which place, and from which moment up to but without which other. */
@ArgsType()
export class BoardArgs {
  @Field(() => ID) regionId!: string;
  @Field(() => DateTimeScalar) from!: Date;
  @Field(() => DateTimeScalar) to!: Date;
}
