import type { AmendmentCause, AmendmentStatus } from '@lindan/shared';
import { Field, ID, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { connectionOf } from '../../graphql/schema/connection-type.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';
import { CategoryType } from '../category/category.type.js';
import { OrderType } from '../order/order.type.js';
import { UnitType } from '../unit/unit.type.js';
import { AmendmentCauseEnum, AmendmentStatusEnum } from './catalogue.enums.js';

@Access(['ADMIN'])
@ObjectType('AmendmentProposal', {
  description: 'Rulings or returns that speak against a rule of the catalogue.',
})
export class AmendmentProposalType {
  @Field(() => ID) id!: string;
  @Field(() => CategoryType) category!: CategoryType;
  @Field(() => AmendmentCauseEnum) cause!: AmendmentCause;
  @Field(() => AmendmentStatusEnum) status!: AmendmentStatus;
  @Field(() => UnitType, { nullable: true, description: 'The unit that the rulings or returns name.' })
  unit!: UnitType | null;
  @Field(() => DateTimeScalar) proposedAt!: Date;
  @Field(() => [OrderType], { description: 'The newest orders that are the cause.' })
  orders!: readonly OrderType[];
}

export const AmendmentConnection = connectionOf(AmendmentProposalType, 'AmendmentProposal', ['ADMIN']);
