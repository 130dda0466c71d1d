import type { UnitKind } from '@lindan/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';
import { CategoryType } from '../category/category.type.js';
import { EventType } from '../event/event.type.js';
import { RegionType } from '../region/region.type.js';
import { UnitKindEnum } from './unit.enums.js';

@Access(['ADMIN'])
@ObjectType('UnitContents', { description: 'What a closing of the unit moves or ends.' })
export class UnitContentsType {
  @Field(() => Int, { description: 'Orders that have not ended, those it helps with too.' })
  openOrders!: number;
  @Field(() => Int, { description: 'Those that have not expired.' }) resources!: number;
  @Field(() => Int, { description: 'With a membership for the unit that has not ended.' }) people!: number;
  @Field(() => Int) pairings!: number;
}

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
  @Field(() => String, { description: 'In Chinese, whatever the reader’s language.' }) nameZh!: string;
  @Field(() => String, { description: 'In Chinese, whatever the reader’s language.' }) shortNameZh!: string;
  @Field(() => String, { description: 'In English, whatever the reader’s language.' }) nameEn!: string;
  @Field(() => [String], { description: 'Words by which the unit is found.' }) keywords!: readonly string[];
  @Field(() => RegionType, { nullable: true, description: 'Where it lies.' }) region!: RegionType | null;
  @Field(() => UnitType, { nullable: true, description: 'The unit that it belongs to.' })
  parent!: UnitType | null;
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'A closed unit takes no orders.' })
  closedAt!: Date | null;
  @Field(() => UnitType, { nullable: true, description: 'The unit that took over what was open.' })
  closedInto!: UnitType | null;
  @Field(() => [EventType], { description: 'Its history, for administrators.' })
  events!: readonly EventType[];
  @Field(() => Boolean) isDemonstration!: boolean;
}

export const UnitConnection = connectionOf(UnitType, 'Unit', 'SIGNED_IN');
