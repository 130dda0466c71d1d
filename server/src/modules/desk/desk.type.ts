import { Field, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';

@Access('SIGNED_IN')
@ObjectType('Desk', {
  description: 'How much waits for the viewer, for the numbers beside the places of the console.',
})
export class DeskType {
  @Field(() => Int, {
    description: 'Demands that wait for the viewer’s role or unit, or in the viewer’s claim hall.',
  })
  demandsWaiting!: number;
  @Field(() => Int, {
    description: 'Orders that the viewer may claim: offered to the viewer’s unit, or in the hall.',
  })
  ordersToClaim!: number;
  @Field(() => Int, {
    description: 'Claimed orders of the viewer or the viewer’s unit that are not completed yet.',
  })
  ordersInHand!: number;
  @Field(() => Int, { description: 'Completed orders whose result the viewer may verify.' })
  ordersToVerify!: number;
  @Field(() => Int, { description: 'Orders that the viewer may urge whose deadline is near or has passed.' })
  ordersAtRisk!: number;
}
