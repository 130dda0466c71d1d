import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID, Int } from 'type-graphql';

import { IsNested, IsText, IsWithin } from '../../graphql/schema/validation/decorators.js';
import { CoordinatesInput } from '../region/coordinates.js';

@ArgsType()
class SuggestionArgs {
  @IsWithin(1, LIMITS.suggestions.max)
  @Field(() => Int, { nullable: true })
  first?: number | null;
}

@ArgsType()
export class ForDemandArgs extends SuggestionArgs {
  @Field(() => ID) demandId!: string;
}

@ArgsType()
export class ForTextArgs extends SuggestionArgs {
  @IsText(LIMITS.text)
  @Field(() => String)
  text!: string;
  @IsText(LIMITS.title)
  @Field(() => String, { nullable: true, description: 'Where it is known; it counts more than the text.' })
  title?: string | null;
}

@ArgsType()
export class LookAlikeArgs extends SuggestionArgs {
  @Field(() => ID) regionId!: string;
  /** Empty while only the description has been typed. */
  @IsText(LIMITS.title)
  @Field(() => String)
  title!: string;
  @IsText(LIMITS.text)
  @Field(() => String, { nullable: true })
  description?: string | null;
  @Field(() => String, { nullable: true })
  categoryCode?: string | null;
  @IsNested()
  @Field(() => CoordinatesInput, { nullable: true })
  location?: CoordinatesInput | null;
}
