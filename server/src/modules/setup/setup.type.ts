import type { SetupGapKind } from '@lindan/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';
import { CategoryType } from '../category/category.type.js';
import { RegionType } from '../region/region.type.js';
import { UnitType } from '../unit/unit.type.js';
import { SetupGapKindEnum } from './setup.enums.js';
import { SETUP_READERS } from './setup-scope.js';

@Access(SETUP_READERS)
@ObjectType('SetupInvitee', { description: 'A person that is invited and has not come yet.' })
export class SetupInviteeType {
  @Field(() => ID, { nullable: true, description: 'Only where the viewer sees the person.' }) id!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Only where the viewer sees the person.' })
  name!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the link works; null: none works any more.',
  })
  expiresAt!: Date | null;
}

@Access(SETUP_READERS)
@ObjectType('SetupGap', { description: 'Something that keeps a place, a unit or a category from working.' })
export class SetupGapType {
  @Field(() => SetupGapKindEnum) kind!: SetupGapKind;
  @Field(() => String, { description: 'The gap as a sentence, in the reader’s language.' }) text!: string;
  @Field(() => RegionType, { nullable: true, description: 'The place that lacks something.' })
  region!: RegionType | null;
  @Field(() => UnitType, {
    nullable: true,
    description: 'The unit that lacks something, or holds the order.',
  })
  unit!: UnitType | null;
  @Field(() => CategoryType, { nullable: true }) category!: CategoryType | null;
  @Field(() => SetupInviteeType, {
    nullable: true,
    description: 'Fills the gap by accepting the invitation.',
  })
  invitee!: SetupInviteeType | null;
}

@Access(SETUP_READERS)
@ObjectType('SetupGapCount')
export class SetupGapCountType {
  @Field(() => SetupGapKindEnum) kind!: SetupGapKind;
  @Field(() => Int) count!: number;
}

@Access(SETUP_READERS)
@ObjectType('SetupProgress', { description: 'How many communities of the scope have no gap.' })
export class SetupProgressType {
  @Field(() => Int) communities!: number;
  @Field(() => Int) ready!: number;
}

@Access(SETUP_READERS)
@ObjectType('SetupGaps')
export class SetupGapsType extends connectionOf(SetupGapType, 'SetupGap', SETUP_READERS) {
  @Field(() => [SetupGapCountType], { description: 'Kinds without a gap are left out.' })
  counts!: readonly SetupGapCountType[];
  @Field(() => SetupProgressType) progress!: SetupProgressType;
}
