import type { UnitKind } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { AreTexts, IsKey, IsText, IsTextOrAbsent } from '../../graphql/schema/validation/decorators.js';
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
  @Field(() => Boolean, { nullable: true, description: 'true: closed units; otherwise those that are open.' })
  isClosed?: boolean | null;
}

/** An absent field stays as it is; null clears an optional field. */
@InputType()
export class SaveUnitInput {
  @Field(() => ID, { nullable: true, description: 'Absent: a new unit.' }) id?: string | null;
  @IsTextOrAbsent(LIMITS.search)
  @Field(() => String, { nullable: true, description: 'Made where it is absent.' })
  code?: string | null;
  @IsTextOrAbsent(LIMITS.unitName)
  @Field(() => String, { nullable: true, description: 'Required for a new unit.' })
  name?: string | null;
  @IsTextOrAbsent(LIMITS.unitName)
  @Field(() => String, { nullable: true, description: 'Of a new unit: its name, where it is absent.' })
  shortName?: string | null;
  @IsTextOrAbsent(LIMITS.unitName)
  @Field(() => String, { nullable: true, description: 'Of a new unit: its name, where it is absent.' })
  nameEn?: string | null;
  @Field(() => UnitKindEnum, { nullable: true, description: 'Required for a new unit.' })
  kind?: UnitKind | null;
  @Field(() => ID, { nullable: true }) regionId?: string | null;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @IsText(LIMITS.text)
  @Field(() => String, { nullable: true })
  duties?: string | null;
  @AreTexts(LIMITS.keywords, LIMITS.search)
  @Field(() => [String], { nullable: true })
  keywords?: string[] | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

@ArgsType()
export class CloseUnitArgs {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'Takes over what is open; required where orders are.' })
  intoId?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => [String], { nullable: true }) confirm?: string[] | null;
}
