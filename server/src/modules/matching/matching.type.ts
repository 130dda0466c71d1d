import type { ReasonKind } from '@lindan/shared';
import { Field, Float, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { CategoryType } from '../category/category.type.js';
import { DemandType } from '../demand/demand.type.js';
import { ResourceType } from '../resource/resource.type.js';
import { ReasonKindEnum } from './matching.enums.js';

@Access('SIGNED_IN')
@ObjectType('MatchReason')
export class MatchReasonType {
  @Field(() => ReasonKindEnum) kind!: ReasonKind;
  @Field(() => String, { description: 'In words that a person can check.' }) text!: string;
  @Field(() => Float, { description: 'What it adds to the score.' }) weight!: number;
}

@Access('SIGNED_IN')
@ObjectType('SuggestedResource')
export class SuggestedResourceType {
  @Field(() => Float, { description: '0..1: the sum of the reasons’ weights.' }) score!: number;
  @Field(() => [MatchReasonType]) reasons!: readonly MatchReasonType[];
  @Field(() => ResourceType) resource!: ResourceType;
}

@Access('PUBLIC')
@ObjectType('SuggestedCategory')
export class SuggestedCategoryType {
  @Field(() => Float, { description: '0..1: the share of all evidence in the text.' }) score!: number;
  @Field(() => CategoryType) category!: CategoryType;
}

@Access('SIGNED_IN')
@ObjectType('SimilarDemand')
export class SimilarDemandType {
  @Field(() => Float, { description: '0..1: how much both texts have in common.' }) score!: number;
  @Field(() => DemandType) demand!: DemandType;
}
