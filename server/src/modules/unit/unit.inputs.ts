import type { UnitKind } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { Field, ID, InputType } from 'type-graphql';
import { IsText } from '../../graphql/schema/validation/decorators.js';
import { UnitKindEnum } from './unit.enums.js';

@InputType()
export class UnitFilter {
  @IsText(LIMITS.search)
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => UnitKindEnum, { nullable: true }) kind?: UnitKind | null;
  @IsText(LIMITS.search)
  @Field(() => String, {
    nullable: true,
    description: 'Units responsible for the category, or for one below it.',
  })
  categoryCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'Units paired with the community.' })
  communityId?: string | null;
}
