import type { SetupGapKind } from '@lindan/shared';
import { ArgsType, Field, ID } from 'type-graphql';

import { PageArgs } from '../../graphql/schema/page-arguments.js';
import { SetupGapKindEnum } from './setup.enums.js';

@ArgsType()
export class SetupGapsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The place and those below it; absent: the own ones.' })
  regionId?: string | null;

  @Field(() => SetupGapKindEnum, { nullable: true, description: 'Only gaps of the kind; counts are of all.' })
  kind?: SetupGapKind | null;
}
