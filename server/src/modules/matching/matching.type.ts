import type { DemandStatus, ReasonKind } from '@lindan/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';
import { CategoryType } from '../category/category.type.js';
import { DemandStatusEnum } from '../demand/demand.enums.js';
import { DemandType } from '../demand/demand.type.js';
import { ResourceType } from '../resource/resource.type.js';
import { ReasonKindEnum } from './matching.enums.js';

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
  @Field(() => Float, { description: '0..1: the share of all evidence in the text.' }) score!: number;
  @Field(() => CategoryType) category!: CategoryType;
}

@Access('SIGNED_IN')
@ObjectType('SimilarDemand')
export class SimilarDemandType {
  @Field(() => Float, { description: '0..1: how much both texts have in common.' }) score!: number;
  @Field(() => DemandType) demand!: DemandType;
}

@Access('PUBLIC')
@ObjectType('LookAlike', {
  description:
    'A demand like the one that is being typed. A reader without a role gets no number and no text of others.',
})
export class LookAlikeType {
  @Field(() => Float, { description: '0..1: how much both texts have in common.' }) score!: number;
  @Field(() => String, { nullable: true, description: 'For staff.' }) number!: string | null;
  @Field(() => String, { description: 'For residents a neutral line: category, place, how long ago.' })
  title!: string;
  @Field(() => DemandStatusEnum) status!: DemandStatus;
  @Field(() => DateTimeScalar) submittedAt!: Date;
  @Field(() => Int, { description: 'How many residents stand behind it.' }) backers!: number;
  @Field(() => String, { nullable: true, description: 'For residents: joins the demand (`backDemand`).' })
  joinToken!: string | null;
}
