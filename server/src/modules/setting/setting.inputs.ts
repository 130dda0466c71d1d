import type { LimitStep, MatchWeights, Tier, Urgency } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { ArgsType, Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../graphql/schema/scalars.js';
import { HasEntries, IsKey, IsNested, IsText, IsWithin } from '../../graphql/schema/validation/decorators.js';
import { UrgencyEnum } from '../demand/demand.enums.js';
import { TierEnum } from '../order/order.enums.js';
import { LimitStepEnum } from './setting.enums.js';

const MINUTES_A_DAY = 1_440;
const SHORTEST_HOURS = 1 / 60;
const LONGEST_HOURS = 366 * 24;
const MOST_LIMITS = 2_000;
const { min: FIRST_YEAR, max: LAST_YEAR } = LIMITS.calendarYear;

@InputType()
export class OpeningHoursInput {
  @IsText(5, { required: true })
  @Field(() => String)
  opens!: string;

  @IsText(5, { required: true })
  @Field(() => String)
  closes!: string;

  @IsWithin(0, MINUTES_A_DAY)
  @Field(() => Int)
  minutesAfterOpening!: number;
}

@InputType()
export class TimeLimitInput {
  @Field(() => LimitStepEnum)
  step!: LimitStep;

  @Field(() => ID, { nullable: true, description: 'A category or a group; null: all.' })
  categoryCode?: string | null;

  @Field(() => UrgencyEnum)
  urgency!: Urgency;

  @Field(() => TierEnum, { nullable: true, description: 'null: every tier.' })
  tier?: Tier | null;

  @IsWithin(SHORTEST_HOURS, LONGEST_HOURS)
  @Field(() => Float, { description: 'A worked date has 24 hours.' })
  hours!: number;
}

@InputType({ description: 'A box in degrees of WGS84. Without any side, no bounds are set.' })
export class CityBoundsInput {
  @Field(() => Float, { nullable: true }) south?: number | null;
  @Field(() => Float, { nullable: true }) west?: number | null;
  @Field(() => Float, { nullable: true }) north?: number | null;
  @Field(() => Float, { nullable: true }) east?: number | null;
}

@InputType({ description: 'How much each part of a suggestion counts; each has its range.' })
export class MatchWeightsInput implements MatchWeights {
  @Field(() => Float) category!: number;
  @Field(() => Float) words!: number;
  @Field(() => Float) coverage!: number;
  @Field(() => Float) audience!: number;
  @Field(() => Float) capacity!: number;
  @Field(() => Float) time!: number;
  @Field(() => Float) record!: number;
  @Field(() => Float) returns!: number;
  @Field(() => Float, { description: 'Nothing below this score is shown.' }) cut!: number;
}

@InputType({ description: 'The new value of exactly one setting.' })
export class SaveSettingInput {
  @IsNested()
  @Field(() => OpeningHoursInput, { nullable: true })
  openingHours?: OpeningHoursInput | null;

  @HasEntries(1, MOST_LIMITS)
  @IsNested()
  @Field(() => [TimeLimitInput], { nullable: true, description: 'All limits; they replace the former ones.' })
  timeLimits?: TimeLimitInput[] | null;

  @IsNested()
  @Field(() => CityBoundsInput, { nullable: true })
  cityBounds?: CityBoundsInput | null;

  @IsNested()
  @Field(() => MatchWeightsInput, { nullable: true })
  matchWeights?: MatchWeightsInput | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Not in the past; absent: from now on.' })
  holdsFrom?: Date | null;

  @Field(() => Int, { nullable: true, description: 'The newest version that the client saw.' })
  version?: number | null;

  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

@ArgsType()
export class ImportCalendarYearArgs {
  @IsWithin(FIRST_YEAR, LAST_YEAR)
  @Field(() => Int)
  year!: number;

  @HasEntries(0, 366)
  @Field(() => [DateScalar])
  holidays!: string[];

  @HasEntries(0, 366)
  @Field(() => [DateScalar])
  workdays!: string[];
}

@ArgsType()
export class PreviewDeadlinesArgs {
  @Field(() => String)
  categoryCode!: string;

  @Field(() => UrgencyEnum)
  urgency!: Urgency;

  @Field(() => TierEnum, { nullable: true })
  tier?: Tier | null;

  @Field(() => DateTimeScalar)
  from!: Date;
}
