import type { DemandStatus, ReasonKind, UnitReasonKind } from '@lindan/shared';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';
import { CategoryType } from '../category/category.type.js';
import { DemandStatusEnum } from '../demand/demand.enums.js';
import { DemandType } from '../demand/demand.type.js';
import { ResourceType } from '../resource/resource.type.js';
import { UnitType } from '../unit/unit.type.js';
import { ReasonKindEnum, UnitReasonKindEnum } from './matching.enums.js';

/** Which model said it; it travels with what is decided by the suggestion. */
function ModelVersion() {
  return Field(() => String, {
    description:
      '`trained-3`: the third training of the city’s cases. `keywords`: before the first one. `rules`: without a model.',
  });
}

@Access('SIGNED_IN')
@ObjectType('MatchReason')
export class MatchReasonType {
  @Field(() => ReasonKindEnum) kind!: ReasonKind;
  @Field(() => String, { description: 'In words that a person can check.' }) text!: string;
  @Field(() => Float, { description: 'What it adds to the score; what counts against is below zero.' })
  weight!: number;
}

@Access('SIGNED_IN')
@ObjectType('SuggestedResource')
export class SuggestedResourceType {
  @Field(() => Float, { description: '0..1: the sum of the reasons’ weights.' }) score!: number;
  @Field(() => String, { description: 'By which form of the score and which version of its weights.' })
  modelVersion!: string;
  @Field(() => [MatchReasonType]) reasons!: readonly MatchReasonType[];
  @Field(() => ResourceType) resource!: ResourceType;
}

@Access('PUBLIC')
@ObjectType('SuggestedCategory')
export class SuggestedCategoryType {
  @Field(() => Float, { description: '0..1: the probability that it is right.' }) score!: number;
  @Field(() => CategoryType) category!: CategoryType;
  @ModelVersion() modelVersion!: string;
}

@Access('SIGNED_IN')
@ObjectType('UnitReason')
export class UnitReasonType {
  @Field(() => UnitReasonKindEnum) kind!: UnitReasonKind;
  @Field(() => String, { description: 'In words that a person can check.' }) text!: string;
  @Field(() => Float, { description: 'Its part of the score.' }) weight!: number;
}

@Access('SIGNED_IN')
@ObjectType('SuggestedUnit')
export class SuggestedUnitType {
  @Field(() => Float, { description: '0..1: the probability that it is right.' }) score!: number;
  @Field(() => [UnitReasonType]) reasons!: readonly UnitReasonType[];
  @Field(() => UnitType) unit!: UnitType;
  @ModelVersion() modelVersion!: string;
}

@Access('SIGNED_IN')
@ObjectType('SimilarDemand')
export class SimilarDemandType {
  @Field(() => Float, { description: '0..1: how likely both are about the same matter.' }) score!: number;
  @Field(() => [String], { description: 'What both have in common, in words that a person can check.' })
  why!: readonly string[];
  @Field(() => DemandType) demand!: DemandType;
}

@Access('PUBLIC')
@ObjectType('LookAlike', {
  description:
    'A demand like the one that is being typed. A reader without a role gets no number and no text of others.',
})
export class LookAlikeType {
  @Field(() => Float, {
    description: '0..1: how likely both are about the same matter. In quarters for residents.',
  })
  score!: number;
  @Field(() => [String], {
    description: 'For staff: what both have in common, in words that a person can check.',
  })
  why!: readonly string[];
  @Field(() => ID, { nullable: true, description: 'For staff.' }) demandId!: string | null;
  @Field(() => String, { nullable: true, description: 'For staff.' }) number!: string | null;
  @Field(() => String, { description: 'For residents a neutral line: category, place, how long ago.' })
  title!: string;
  @Field(() => DemandStatusEnum) status!: DemandStatus;
  @Field(() => DateTimeScalar, { description: 'For residents the beginning of the day.' }) submittedAt!: Date;
  @Field(() => Int, { description: 'How many residents stand behind it.' }) backers!: number;
  @Field(() => String, { nullable: true, description: 'For residents: joins the demand (`backDemand`).' })
  joinToken!: string | null;
}
