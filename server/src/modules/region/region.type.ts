import type { RegionKind } from '@lindan/shared';
import { Field, ID, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { RegionKindEnum } from './region.enums.js';

@Access('PUBLIC')
@ObjectType('Region')
export class RegionType {
  @Field(() => ID) id!: string;
  @Field(() => RegionKindEnum) kind!: RegionKind;
  @Field(() => String, { nullable: true, description: 'The national division code, where one exists.' })
  code!: string | null;
  @Field(() => String) name!: string;
  @Field(() => RegionType, { nullable: true }) parent!: RegionType | null;
  @Field(() => [RegionType], { description: 'From the city down to the place itself.' })
  path!: readonly RegionType[];
  @Field(() => Boolean) takesOrders!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The code of the residents’ page (/r/<placeCode>); null where no orders are taken.',
  })
  placeCode!: string | null;
  @Field(() => Boolean) isDemonstration!: boolean;
}

export const RegionConnection = connectionOf(RegionType, 'Region', 'PUBLIC');

@Access('PUBLIC')
@ObjectType('Place', { description: 'What a residents’ page shows of its place, to anyone.' })
export class PlaceType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The code of the residents’ page.' }) code!: string;
  @Field(() => String) name!: string;
  @Field(() => RegionKindEnum) kind!: RegionKind;
  @Field(() => [RegionType], { description: 'From the city down to the place itself.' })
  path!: readonly RegionType[];
  @Field(() => Boolean) isDemonstration!: boolean;
}
