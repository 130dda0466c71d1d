import type { LimitStep, MatchWeights, Tier, TimeCount, Urgency } from '@lindan/shared';
import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { TimeCountEnum } from '../../graphql/schema/enums.js';
import { DateScalar, DateTimeScalar } from '../../graphql/schema/scalars.js';
import { UrgencyEnum } from '../demand/demand.enums.js';
import { TierEnum } from '../order/order.enums.js';
import { LimitStepEnum } from './setting.enums.js';

@InterfaceType('SettingVersion', {
  description: 'A value of a setting, which holds until the next one does.',
})
export abstract class SettingVersionType {
  @Field(() => Int, { description: 'Counts from 1. The first came with the product.' }) version!: number;
  @Field(() => DateTimeScalar) holdsFrom!: Date;
  @Field(() => DateTimeScalar) savedAt!: Date;
  @Field(() => String, { nullable: true, description: 'null: came with the product.' })
  savedBy!: string | null;
  @Field(() => Boolean) isInForce!: boolean;
}

@Access(['ADMIN'])
@ObjectType('OpeningHoursVersion', { implements: SettingVersionType })
export class OpeningHoursVersionType extends SettingVersionType {
  @Field(() => String, { description: 'A time of day in the city’s time zone, such as `09:00`.' })
  opens!: string;
  @Field(() => String) closes!: string;
  @Field(() => Int, { description: 'No deadline ends between closing and so long after the next opening.' })
  minutesAfterOpening!: number;
}

@Access(['ADMIN'])
@ObjectType('TimeLimit', {
  description:
    'The time for a step. The rule of the category holds before that of its group, and that before the one of all.',
})
export class TimeLimitType {
  @Field(() => LimitStepEnum) step!: LimitStep;
  @Field(() => ID, { nullable: true, description: 'A category or a group; null: all.' })
  categoryCode!: string | null;
  @Field(() => UrgencyEnum) urgency!: Urgency;
  @Field(() => TierEnum, { nullable: true, description: 'null: every tier.' }) tier!: Tier | null;
  @Field(() => Float, { description: 'A worked date has 24 hours.' }) hours!: number;
  @Field(() => TimeCountEnum) counts!: TimeCount;
}

@Access(['ADMIN'])
@ObjectType('TimeLimitsVersion', { implements: SettingVersionType })
export class TimeLimitsVersionType extends SettingVersionType {
  @Field(() => [TimeLimitType]) limits!: readonly TimeLimitType[];
}

@Access('PUBLIC')
@ObjectType('CityBounds', { description: 'The box within which the city lies, in degrees of WGS84.' })
export class CityBoundsType {
  @Field(() => Float) south!: number;
  @Field(() => Float) west!: number;
  @Field(() => Float) north!: number;
  @Field(() => Float) east!: number;
}

@Access(['ADMIN'])
@ObjectType('CityBoundsVersion', {
  implements: SettingVersionType,
  description: 'All sides are set, or none: then only what lies beyond the country is refused.',
})
export class CityBoundsVersionType extends SettingVersionType {
  @Field(() => Float, { nullable: true }) south!: number | null;
  @Field(() => Float, { nullable: true }) west!: number | null;
  @Field(() => Float, { nullable: true }) north!: number | null;
  @Field(() => Float, { nullable: true }) east!: number | null;
}

@Access(['ADMIN'])
@ObjectType('MatchWeightsVersion', {
  implements: SettingVersionType,
  description: 'How much each part of a suggestion counts. Only the ratio of category and words does.',
})
export class MatchWeightsVersionType extends SettingVersionType implements MatchWeights {
  @Field(() => Float) category!: number;
  @Field(() => Float) words!: number;
  @Field(() => Float) coverage!: number;
  @Field(() => Float) audience!: number;
  @Field(() => Float) capacity!: number;
  @Field(() => Float) time!: number;
  @Field(() => Float) record!: number;
  @Field(() => Float, { description: 'Counts against.' }) returns!: number;
  @Field(() => Float, { description: 'Nothing below this score is shown.' }) cut!: number;
}

@Access('PUBLIC')
@ObjectType('CalendarYear', { description: 'Statutory days off and make-up working days of one year.' })
export class CalendarYearType {
  @Field(() => Int) year!: number;
  @Field(() => [DateScalar]) holidays!: readonly string[];
  @Field(() => [DateScalar]) workdays!: readonly string[];
}

@Access(['ADMIN'])
@ObjectType('CalendarYearVersion', { implements: SettingVersionType })
export class CalendarYearVersionType extends SettingVersionType {
  @Field(() => Int) year!: number;
  @Field(() => [DateScalar]) holidays!: readonly string[];
  @Field(() => [DateScalar]) workdays!: readonly string[];
}

@Access(['ADMIN'])
@ObjectType('Settings', {
  description: 'The versions of each setting, the newest first: what held, what holds, and what will hold.',
})
export class SettingsType {
  @Field(() => [OpeningHoursVersionType]) openingHours!: readonly OpeningHoursVersionType[];
  @Field(() => [TimeLimitsVersionType]) timeLimits!: readonly TimeLimitsVersionType[];
  @Field(() => [CityBoundsVersionType]) cityBounds!: readonly CityBoundsVersionType[];
  @Field(() => CityBoundsType, {
    nullable: true,
    description: 'Around the coordinates of the places; null: no place has any.',
  })
  proposedCityBounds!: CityBoundsType | null;
  @Field(() => [MatchWeightsVersionType]) matchWeights!: readonly MatchWeightsVersionType[];
  @Field(() => [CalendarYearVersionType], {
    description: 'The versions of every year, the latest year first.',
  })
  calendarYears!: readonly CalendarYearVersionType[];
}

@Access([
  'GRID_WORKER',
  'BUILDING_GROUP',
  'AREA_BRANCH',
  'COMMUNITY_STAFF',
  'STREET_STAFF',
  'SUPERVISOR',
  'ADMIN',
])
@ObjectType('DeadlinePreview')
export class DeadlinePreviewType {
  @Field(() => DateTimeScalar) claimBy!: Date;
  @Field(() => DateTimeScalar) contactBy!: Date;
  @Field(() => DateTimeScalar) returnBy!: Date;
  @Field(() => DateTimeScalar) finishBy!: Date;
  @Field(() => String, { nullable: true, description: 'Set where the calendar does not reach that far.' })
  warning!: string | null;
}
