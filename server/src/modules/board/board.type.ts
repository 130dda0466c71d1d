import type { DemandStatus, OrderStatus } from '@lindan/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { DateScalar } from '../../graphql/schema/scalars.js';
import { CategoryType } from '../category/category.type.js';
import { DemandStatusEnum } from '../demand/demand.enums.js';
import { OrderStatusEnum } from '../order/order.enums.js';
import { RegionType } from '../region/region.type.js';
import { UnitType } from '../unit/unit.type.js';

@Access('SIGNED_IN')
@ObjectType('Rate', { description: 'A share, as the two counts behind it; of nothing, there is none.' })
export class RateType {
  @Field(() => Int) numerator!: number;
  @Field(() => Int) denominator!: number;
}

@Access('SIGNED_IN')
@ObjectType('DemandStatusCount')
export class DemandStatusCountType {
  @Field(() => DemandStatusEnum) status!: DemandStatus;
  @Field(() => Int) count!: number;
}

@Access('SIGNED_IN')
@ObjectType('OrderStatusCount')
export class OrderStatusCountType {
  @Field(() => OrderStatusEnum) status!: OrderStatus;
  @Field(() => Int) count!: number;
}

@Access('SIGNED_IN')
@ObjectType('CategoryCount')
export class CategoryCountType {
  @Field(() => CategoryType, { nullable: true, description: 'null: without a category.' })
  category!: CategoryType | null;
  @Field(() => Int) count!: number;
}

@Access('SIGNED_IN')
@ObjectType('UnitFigures', { description: 'What became of the orders offered in the period, by lead unit.' })
export class UnitFiguresType {
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => Int, { description: 'Sent to the unit, or claimed by it in the hall.' }) offered!: number;
  @Field(() => Int) claimed!: number;
  @Field(() => Int) verified!: number;
  @Field(() => Int) returned!: number;
  @Field(() => Int, { description: 'Completed after the deadline, or not completed though it has passed.' })
  overdue!: number;
  @Field(() => Int, { description: 'How many the median is of.' }) completed!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'From the offer to the completion, half take longer. Hours of the clock, not of work. null: fewer than 5 completed.',
  })
  medianHours!: number | null;
}

@Access('SIGNED_IN')
@ObjectType('RegionFigures')
export class RegionFiguresType {
  @Field(() => RegionType, {
    description:
      'A place right below or, in the last row, the place of the board: what lies in none below it.',
  })
  region!: RegionType;
  @Field(() => Int, { description: 'Demands submitted in the period.' }) submitted!: number;
  @Field(() => Int, { description: 'Demands resolved in the period, whenever they were submitted.' })
  resolved!: number;
  @Field(() => Int, {
    description: 'Of those submitted, the ones that wait beyond their time or had an order that did.',
  })
  overdue!: number;
}

@Access('SIGNED_IN')
@ObjectType('DayFigures')
export class DayFiguresType {
  @Field(() => DateScalar, { description: 'A day of the city’s time zone.' }) date!: string;
  @Field(() => Int) submitted!: number;
  @Field(() => Int) resolved!: number;
}

@Access('SIGNED_IN')
@ObjectType('Board', {
  description:
    'A place in figures. All are counted among what the viewer may see; docs/figures.md has the formulas.',
})
export class BoardType {
  @Field(() => [DemandStatusCountType], {
    description: 'Demands submitted in the period by their present state; every state is named.',
  })
  demandsByStatus!: readonly DemandStatusCountType[];
  @Field(() => [OrderStatusCountType], {
    description: 'Orders offered in the period by their present state; every state is named.',
  })
  ordersByStatus!: readonly OrderStatusCountType[];
  @Field(() => [CategoryCountType], {
    description:
      'Demands submitted in the period by category, most first. The last row has none (null), so that the rows add up to all.',
  })
  byCategory!: readonly CategoryCountType[];
  @Field(() => [UnitFiguresType], { description: 'Units with the most orders first.' })
  byUnit!: readonly UnitFiguresType[];
  @Field(() => [RegionFiguresType], {
    description:
      'Every place right below, then the place itself if something was stated for it: the rows add up to the whole place.',
  })
  byRegion!: readonly RegionFiguresType[];
  @Field(() => [DayFiguresType], { description: 'Every day that the period touches.' })
  daily!: readonly DayFiguresType[];
  @Field(() => RateType, { description: '响应率: ratings given in the period that say “answered”, of all.' })
  responseRate!: RateType;
  @Field(() => RateType, { description: '解决率: ratings given in the period that say “solved”, of all.' })
  resolutionRate!: RateType;
  @Field(() => RateType, { description: '满意率: ratings given in the period with 4 or 5 of 5, of all.' })
  satisfactionRate!: RateType;
  @Field(() => RateType, { description: '退单率: orders offered in the period that were returned, of all.' })
  returnRate!: RateType;
}
