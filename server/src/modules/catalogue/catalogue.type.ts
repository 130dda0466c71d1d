import type { Role, Tier } from '@lindan/shared';
import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { DateScalar, DateTimeScalar } from '../../graphql/schema/scalars.js';
import { CategoryType } from '../category/category.type.js';
import { EventType } from '../event/event.type.js';
import { TierEnum } from '../order/order.enums.js';
import { UnitType } from '../unit/unit.type.js';

/** The roles that dispatch, supervise dispatches, or keep the catalogue. */
export const CATALOGUE_READERS: readonly Role[] = ['COMMUNITY_STAFF', 'STREET_STAFF', 'SUPERVISOR', 'ADMIN'];

@InterfaceType('DutyRule', { description: 'Whose duty a category is, from a date on.' })
export abstract class DutyRuleType {
  @Field(() => ID) id!: string;
  @Field(() => UnitType) leadUnit!: UnitType;
  @Field(() => [UnitType]) coUnits!: readonly UnitType[];
  @Field(() => TierEnum, { nullable: true }) tier!: Tier | null;
  @Field(() => String, {
    nullable: true,
    description: 'The law or the text that it rests on, where it is known.',
  })
  basis!: string | null;
  @Field(() => Boolean, {
    description: 'Whether it may be given to a street or a community without a reason.',
  })
  mayPushDown!: boolean;
  @Field(() => DateScalar) from!: string;
  @Field(() => Boolean) isInForce!: boolean;
}

@Access(CATALOGUE_READERS)
@ObjectType('DispatchRuleVersion', { implements: DutyRuleType })
export class DispatchRuleVersionType extends DutyRuleType {
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalar) savedAt!: Date;
  @Field(() => String, { nullable: true, description: 'null: imported.' }) savedBy!: string | null;
}

@Access('SIGNED_IN')
@ObjectType('OrderRule', {
  implements: DutyRuleType,
  description: 'The rule of the catalogue that an order was dispatched by, for all that see the order.',
})
export class OrderRuleType extends DutyRuleType {
  @Field(() => CategoryType) category!: CategoryType;
  @Field(() => Int) version!: number;
}

@Access(CATALOGUE_READERS)
@ObjectType('HandedDownPower', {
  description: 'A power of a department that a law hands down to the street.',
})
export class HandedDownPowerType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => CategoryType) category!: CategoryType;
  @Field(() => String) law!: string;
  @Field(() => DateScalar) from!: string;
  @Field(() => DateScalar, { nullable: true }) until!: string | null;
}

@Access(CATALOGUE_READERS)
@ObjectType('DispatchRule', { implements: DutyRuleType })
export class DispatchRuleType extends DutyRuleType {
  @Field(() => CategoryType, {
    description: 'A category, or a group whose categories have no rule of their own.',
  })
  category!: CategoryType;
  @Field(() => Int, { description: 'The newest version that was saved; it may begin later.' })
  version!: number;
  @Field(() => Int, { description: 'Returns as “not ours” in this quarter.' }) returns!: number;
  @Field(() => Int, {
    description: 'Rulings of this quarter that went to a unit which had returned the demand as “not ours”.',
  })
  overturned!: number;
  @Field(() => [DispatchRuleVersionType], { description: 'The newest first.' })
  history!: readonly DispatchRuleVersionType[];
  @Field(() => [HandedDownPowerType], {
    description: 'The powers of its categories that are handed down now.',
  })
  powers!: readonly HandedDownPowerType[];
  @Field(() => [EventType]) events!: EventType[];
}

export const DispatchRuleConnection = connectionOf(DispatchRuleType, 'DispatchRule', CATALOGUE_READERS);
