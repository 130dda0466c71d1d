import type { EstateType, RegionKind } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import {
  IsKey,
  IsNested,
  IsPhone,
  IsText,
  IsTextOrAbsent,
  IsWithin,
} from '../../graphql/schema/validation/decorators.js';
import { CoordinatesInput } from './coordinates.js';
import { EstateTypeEnum, RegionKindEnum } from './region.enums.js';

@InputType()
export class RegionFilter {
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => RegionKindEnum, { nullable: true }) kind?: RegionKind | null;
  @IsText(LIMITS.search)
  @Field(() => String, { nullable: true })
  search?: string | null;
}

@InputType()
export class CreateRegionInput {
  @Field(() => ID, { description: 'A community for a grid, a grid for a building.' }) parentId!: string;
  @Field(() => RegionKindEnum, { description: 'GRID or BUILDING: the levels above are imported.' })
  kind!: RegionKind;
  @IsText(LIMITS.placeName, { required: true })
  @Field(() => String)
  name!: string;
  @IsWithin(0, LIMITS.households)
  @Field(() => Int, { nullable: true })
  households?: number | null;
  @Field(() => EstateTypeEnum, { nullable: true }) estateType?: EstateType | null;
  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

/** An absent field stays as it is; null clears an optional field. */
@InputType()
export class UpdateRegionInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @IsTextOrAbsent(LIMITS.placeName)
  @Field(() => String, { nullable: true })
  name?: string | null;
  @IsWithin(0, LIMITS.households)
  @Field(() => Int, { nullable: true })
  households?: number | null;
  @Field(() => EstateTypeEnum, { nullable: true }) estateType?: EstateType | null;
  @IsPhone()
  @Field(() => String, { nullable: true })
  contactPhone?: string | null;
  @IsText(LIMITS.openingHours)
  @Field(() => String, { nullable: true })
  openingHours?: string | null;
  @IsNested()
  @Field(() => CoordinatesInput, { nullable: true })
  location?: CoordinatesInput | null;
  @Field(() => [String], { nullable: true, description: 'Codes of `extensions.confirm` that are confirmed.' })
  confirm?: string[] | null;
}

@ArgsType()
export class CloseRegionArgs {
  @Field(() => ID) id!: string;
  @Field(() => ID) intoId!: string;
  @Field(() => Int, { nullable: true }) version?: number | null;
}
