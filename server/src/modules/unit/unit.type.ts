import type { UnitKind } from '@lindan/shared';
import { Field, ID, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { CategoryType } from '../category/category.type.js';
import { RegionType } from '../region/region.type.js';
import { UnitKindEnum } from './unit.enums.js';

@Access('PUBLIC')
@ObjectType('Unit')
export class UnitType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) shortName!: string;
  @Field(() => UnitKindEnum) kind!: UnitKind;
  @Field(() => String, { nullable: true }) duties!: string | null;
  @Field(() => [CategoryType], { description: 'What the unit is responsible for.' })
  categories!: readonly CategoryType[];
  @Field(() => [RegionType]) pairedCommunities!: readonly RegionType[];
  @Field(() => Boolean) isDemonstration!: boolean;
}

export const UnitConnection = connectionOf(UnitType, 'Unit', 'SIGNED_IN');
