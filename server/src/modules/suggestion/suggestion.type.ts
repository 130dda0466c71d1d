import type { OverrideReason, SuggestionKind } from '@lindan/shared';
import { Field, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { RateType } from '../board/board.type.js';
import { OverrideReasonEnum, SuggestionKindEnum } from './suggestion.enums.js';

@Access('SIGNED_IN')
@ObjectType('OverrideCount')
export class OverrideCountType {
  @Field(() => OverrideReasonEnum, { nullable: true, description: 'null: none was given.' })
  reason!: OverrideReason | null;
  @Field(() => Int) count!: number;
}

@Access('SIGNED_IN')
@ObjectType('SuggestionAccuracy', {
  description:
    'What became of suggestions of one kind and version in a month; docs/matching.md has the formulas.',
})
export class SuggestionAccuracyType {
  @Field(() => String, { description: 'A month of the city’s time zone, such as `2026-03`.' }) month!: string;
  @Field(() => SuggestionKindEnum) kind!: SuggestionKind;
  @Field(() => String, { nullable: true, description: 'null: nothing of this kind was shown.' })
  modelVersion!: string | null;
  @Field(() => RateType, { description: 'Dispatches with this version, of all logged in the month.' })
  dispatches!: RateType;
  @Field(() => RateType, { description: 'The first one shown was taken.' }) first!: RateType;
  @Field(() => RateType, { description: 'One of the first three shown was taken.' }) amongThree!: RateType;
  @Field(() => RateType, { description: 'Given to a unit, and the first one shown was not taken.' })
  overridden!: RateType;
  @Field(() => RateType, { description: 'Put into the claim hall without the first one shown.' })
  toHall!: RateType;
  @Field(() => [OverrideCountType], { description: 'Why, of those overridden; most first.' })
  reasons!: readonly OverrideCountType[];
  @Field(() => RateType, { description: 'Of those with the first one: returned as “not ours”.' })
  firstReturned!: RateType;
  @Field(() => RateType, {
    description: 'Of those given to a unit without the first one: returned as “not ours”.',
  })
  otherReturned!: RateType;
  @Field(() => RateType, {
    description: 'Of those with the first one, once they are over: right first time.',
  })
  firstRight!: RateType;
  @Field(() => RateType, {
    description: 'Of those given to a unit without the first one, once they are over: right first time.',
  })
  otherRight!: RateType;
}
