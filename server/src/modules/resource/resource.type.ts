import type { Audience, CapacityPeriod, ResourceAction, ResourceKind, ResourceStatus } from '@lindan/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { DateScalar, DateTimeScalar } from '../../graphql/schema/scalars.js';
import { CategoryType } from '../category/category.type.js';
import { AudienceEnum } from '../demand/demand.enums.js';
import { EventType } from '../event/event.type.js';
import { RegionType } from '../region/region.type.js';
import { UnitType } from '../unit/unit.type.js';
import { PUBLIC_CONTACT } from './public-contact.js';
import {
  CapacityPeriodEnum,
  ResourceActionEnum,
  ResourceKindEnum,
  ResourceStatusEnum,
} from './resource.enums.js';

@Access('PUBLIC')
@ObjectType('WeeklyHours', { description: 'A time range on one day of the week.' })
export class WeeklyHoursType {
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' }) weekday!: number;
  @Field(() => String, { description: 'A time of day in the city’s time zone, such as `09:00`.' })
  from!: string;
  @Field(() => String, { description: '`24:00` is the end of the day.' }) until!: string;
}

/** Public as a type: residents see the resources of their place. */
@Access('PUBLIC')
@ObjectType('Resource')
export class ResourceType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ResourceStatusEnum) status!: ResourceStatus;
  @Field(() => String) title!: string;
  @Field(() => String) description!: string;
  @Field(() => ResourceKindEnum) kind!: ResourceKind;
  @Field(() => CategoryType, { description: 'Its main category.' }) category!: CategoryType;
  @Field(() => [CategoryType], { description: 'All of its categories, the main one first.' })
  categories!: readonly CategoryType[];
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => [RegionType], { description: 'The places that it covers, each with all that lies below.' })
  regions!: readonly RegionType[];
  @Field(() => [AudienceEnum]) audience!: readonly Audience[];
  @Field(() => Int, { nullable: true, description: 'null: without limit.' }) capacity!: number | null;
  @Field(() => CapacityPeriodEnum, { nullable: true }) capacityPeriod!: CapacityPeriod | null;
  @Field(() => Int, {
    nullable: true,
    description: 'What is left of the capacity in the current period; null: without limit.',
  })
  remaining!: number | null;
  @Field(() => DateScalar, { nullable: true }) availableFrom!: string | null;
  @Field(() => DateScalar, { nullable: true }) availableTo!: string | null;
  @Field(() => [WeeklyHoursType], {
    description: 'When it can be had, in the order of the week; none: by arrangement.',
  })
  weeklyHours!: readonly WeeklyHoursType[];
  @Field(() => String, { nullable: true, description: 'How to book.' }) booking!: string | null;
  @Field(() => String, { nullable: true, description: PUBLIC_CONTACT }) contact!: string | null;
  @Field(() => Boolean, { description: 'Residents may order it themselves.' }) isOrderable!: boolean;
  @Field(() => DateTimeScalar) createdAt!: Date;
  @Field(() => DateTimeScalar) updatedAt!: Date;
  @Field(() => Boolean) isDemonstration!: boolean;
  @Field(() => [ResourceActionEnum], { description: 'What the viewer may do with it now.' })
  allowedActions!: readonly ResourceAction[];
  @Field(() => [EventType], { description: 'Its history, for viewers with the right to change it.' })
  events!: readonly EventType[];
}

export const ResourceConnection = connectionOf(ResourceType, 'Resource', 'PUBLIC');
