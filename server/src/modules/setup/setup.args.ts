import { ArgsType, Field, ID } from 'type-graphql';

import { PageArgs } from '../../graphql/schema/page-arguments.js';

@ArgsType()
export class SetupGapsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The place and those below it; absent: the own ones.' })
  regionId?: string | null;
}
