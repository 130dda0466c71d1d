import type { Audience, CapacityPeriod, ResourceKind, ResourceStatus } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { IsOptional } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../graphql/schema/scalars.js';
import { HasEntries, IsKey, IsNested, IsText, IsWithin } from '../../graphql/schema/validation/decorators.js';
import { AudienceEnum } from '../demand/demand.enums.js';
import { PUBLIC_CONTACT } from './public-contact.js';
import { CapacityPeriodEnum, ResourceKindEnum, ResourceStatusEnum } from './resource.enums.js';

/** The longest category code; longer texts are refused. */
const CODE_LENGTH = 16;

@InputType()
export class ResourceFilter {
  @Field(() => ID, { nullable: true, description: 'Those that cover the place.' }) regionId?: string | null;
  @Field(() => ID, { nullable: true }) unitId?: string | null;
  @IsText(CODE_LENGTH)
  @Field(() => String, {
    nullable: true,
    description: 'Those with the category, or with one below it, among theirs.',
  })
  categoryCode?: string | null;
  @Field(() => ResourceKindEnum, { nullable: true }) kind?: ResourceKind | null;
  @Field(() => ResourceStatusEnum, { nullable: true }) status?: ResourceStatus | null;
  @IsText(LIMITS.search)
  @Field(() => String, { nullable: true })
  search?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that can be given today: published, within their time, and something is left.',
  })
  available?: boolean | null;
}

@InputType({ description: 'A time range on one day of the week.' })
export class WeeklyHoursInput {
  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' }) weekday!: number;
  @IsText(5, { required: true })
  @Field(() => String, { description: 'A time of day in the city’s time zone, such as `09:00`.' })
  from!: string;
  @IsText(5, { required: true })
  @Field(() => String, { description: 'Later on the same day; `24:00` is its end.' })
  until!: string;
}

@InputType()
export class CreateResourceInput {
  @Field(() => ID) unitId!: string;
  @IsText(LIMITS.title, { required: true })
  @Field(() => String)
  title!: string;
  @IsText(LIMITS.text, { required: true })
  @Field(() => String)
  description!: string;
  @IsText(CODE_LENGTH, { required: true })
  @Field(() => String)
  categoryCode!: string;
  @HasEntries(0, LIMITS.resourceCategories)
  @Field(() => [ID], { nullable: true, description: 'Further categories, beside the main one.' })
  categoryCodes?: string[] | null;
  @Field(() => ResourceKindEnum) kind!: ResourceKind;
  @HasEntries(1, LIMITS.resourceRegions)
  @Field(() => [ID])
  regionIds!: string[];
  @IsWithin(0, LIMITS.capacity)
  @Field(() => Int, { nullable: true, description: 'null: without limit.' })
  capacity?: number | null;
  @Field(() => CapacityPeriodEnum, { nullable: true, description: 'Belongs to a capacity.' })
  capacityPeriod?: CapacityPeriod | null;
  @Field(() => DateScalar, { nullable: true }) availableFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day.' }) availableTo?: string | null;
  @Field(() => [AudienceEnum], { nullable: true }) audience?: Audience[] | null;
  @HasEntries(0, LIMITS.weeklyHours)
  @IsNested()
  @Field(() => [WeeklyHoursInput], {
    nullable: true,
    description: 'When it can be had; none: by arrangement.',
  })
  weeklyHours?: WeeklyHoursInput[] | null;
  @IsText(LIMITS.text)
  @Field(() => String, { nullable: true, description: 'How to book.' })
  booking?: string | null;
  @IsText(LIMITS.title)
  @Field(() => String, { nullable: true, description: PUBLIC_CONTACT })
  contact?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Residents may order it themselves; without a word they may.',
  })
  isOrderable?: boolean | null;
  @IsKey(LIMITS.idempotencyKey)
  @Field(() => String, { nullable: true })
  idempotencyKey?: string | null;
}

/** An absent field stays as it is; null clears an optional field. */
@InputType()
export class UpdateResourceInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @IsOptional()
  @IsText(LIMITS.title, { required: true })
  @Field(() => String, { nullable: true })
  title?: string | null;
  @IsOptional()
  @IsText(LIMITS.text, { required: true })
  @Field(() => String, { nullable: true })
  description?: string | null;
  @IsOptional()
  @IsText(CODE_LENGTH, { required: true })
  @Field(() => String, { nullable: true })
  categoryCode?: string | null;
  @HasEntries(0, LIMITS.resourceCategories)
  @Field(() => [ID], { nullable: true, description: 'All further categories; they replace the former ones.' })
  categoryCodes?: string[] | null;
  @Field(() => ResourceKindEnum, { nullable: true }) kind?: ResourceKind | null;
  @HasEntries(1, LIMITS.resourceRegions)
  @Field(() => [ID], { nullable: true })
  regionIds?: string[] | null;
  @IsWithin(0, LIMITS.capacity)
  @Field(() => Int, { nullable: true })
  capacity?: number | null;
  @Field(() => CapacityPeriodEnum, { nullable: true }) capacityPeriod?: CapacityPeriod | null;
  @Field(() => DateScalar, { nullable: true }) availableFrom?: string | null;
  @Field(() => DateScalar, { nullable: true }) availableTo?: string | null;
  @Field(() => [AudienceEnum], { nullable: true }) audience?: Audience[] | null;
  @HasEntries(0, LIMITS.weeklyHours)
  @IsNested()
  @Field(() => [WeeklyHoursInput], {
    nullable: true,
    description: 'All hours; they replace the former ones.',
  })
  weeklyHours?: WeeklyHoursInput[] | null;
  @IsText(LIMITS.text)
  @Field(() => String, { nullable: true, description: 'How to book.' })
  booking?: string | null;
  @IsText(LIMITS.title)
  @Field(() => String, { nullable: true, description: PUBLIC_CONTACT })
  contact?: string | null;
  @Field(() => Boolean, { nullable: true })
  isOrderable?: boolean | null;
}

@ArgsType()
export class ChangeResourceArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int, { nullable: true }) version?: number | null;
}
