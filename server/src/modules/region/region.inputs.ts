import type { RegionKind } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { Field, ID, InputType } from 'type-graphql';
import { IsText } from '../../graphql/schema/validation/decorators.js';
import { RegionKindEnum } from './region.enums.js';

@InputType()
export class RegionFilter {
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => RegionKindEnum, { nullable: true }) kind?: RegionKind | null;
  @IsText(LIMITS.search)
  @Field(() => String, { nullable: true })
  search?: string | null;
}
