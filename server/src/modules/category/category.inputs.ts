import { LIMITS } from '@lindan/shared';
import { Field, InputType, Int } from 'type-graphql';

import { AreTexts, IsText, IsTextOrAbsent } from '../../graphql/schema/validation/decorators.js';

/** An absent field stays as it is; null clears an optional field. */
@InputType()
export class SaveCategoryInput {
  @IsText(LIMITS.search, { required: true })
  @Field(() => String)
  code!: string;

  @IsText(LIMITS.search)
  @Field(() => String, {
    nullable: true,
    description: 'A category of the first level; null: the first level.',
  })
  parentCode?: string | null;

  @IsTextOrAbsent(LIMITS.placeName)
  @Field(() => String, { nullable: true, description: 'Required for a new category.' })
  name?: string | null;

  @IsText(LIMITS.title)
  @Field(() => String, { nullable: true, description: 'The Chinese name stands for it where there is none.' })
  nameEn?: string | null;

  @AreTexts(LIMITS.keywords, LIMITS.search)
  @Field(() => [String], { nullable: true })
  keywords?: string[] | null;

  @Field(() => Boolean, { nullable: true }) photoRequired?: boolean | null;

  @IsText(LIMITS.note)
  @Field(() => String, { nullable: true, description: 'Required where a photo is.' })
  photoReason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the client saw; absent for a new category.',
  })
  version?: number | null;
}
