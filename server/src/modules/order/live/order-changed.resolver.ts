import type { OrderStatus } from '@lindan/shared';
import { Arg, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Access } from '../../../graphql/schema/access.js';
import { OrderStatusEnum } from '../../../graphql/schema/enums.js';
import { NotSignedIn } from '../../../refusal.js';
import type { OrderSignal } from './order-signals.js';
import { OrderSignals } from './order-signals.js';
import type { SignalFilter } from './visible-orders.js';
import { assertMayListen, visibleOrders } from './visible-orders.js';

@Access('SIGNED_IN')
@ObjectType('OrderSignal', { description: 'That an order has changed, and to what.' })
export class OrderSignalType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => OrderStatusEnum) status!: OrderStatus;
  @Field(() => Int) version!: number;
}

@Resolver()
export class OrderChangedResolver {
  @Access('SIGNED_IN')
  @Subscription(() => OrderSignalType, {
    description:
      'Each change of an order that the viewer may see, of a place and all below it, or of a unit.',
    subscribe: ({ context, args }) => listenToOrders(context as RequestContext, args as SignalFilter),
  })
  orderChanged(
    @Root() signal: OrderSignal,
    @Arg('regionId', () => ID, { nullable: true }) _regionId?: string,
    @Arg('unitId', () => ID, { nullable: true }) _unitId?: string,
  ): OrderSignal {
    return signal;
  }
}

async function listenToOrders(context: RequestContext, filter: SignalFilter): Promise<OrderSignals> {
  const { viewer, listener, services } = context;
  if (viewer === null || listener === undefined) throw new NotSignedIn();
  await assertMayListen(services, viewer, filter);
  const signals = new OrderSignals((orderIds) => visibleOrders(services, viewer, orderIds, filter));
  signals.onOver = await listener.hear(({ orders }) => {
    if (Array.isArray(orders)) signals.push(orders);
  });
  return signals;
}
