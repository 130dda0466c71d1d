import type { DemandStatus, Noun, OrderStatus } from '@lindan/shared';
import { Arg, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { NotSignedIn } from '../../refusal.js';
import { DemandStatusEnum } from '../demand/demand.enums.js';
import { OrderStatusEnum } from '../order/order.enums.js';
import { ChangeSignals } from './change-signals.js';
import type { LiveNoun } from './live-noun.js';
import { LIVE_DEMANDS, LIVE_ORDERS } from './live-noun.js';
import type { SignalFilter } from './visible-changes.js';
import { assertMayListen, visibleChanges } from './visible-changes.js';

@Access('SIGNED_IN')
@ObjectType('DemandSignal', { description: 'That a demand has changed, and to what.' })
export class DemandSignalType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => DemandStatusEnum) status!: DemandStatus;
  @Field(() => Int) version!: number;
}

@Access('SIGNED_IN')
@ObjectType('OrderSignal', { description: 'That an order has changed, and to what.' })
export class OrderSignalType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => OrderStatusEnum) status!: OrderStatus;
  @Field(() => Int) version!: number;
}

@Resolver()
export class ChangesResolver {
  @Access('SIGNED_IN')
  @Subscription(() => DemandSignalType, {
    description:
      'Each change of a demand that the viewer may see, or of its orders, of a place and all below it.',
    subscribe: ({ context, args }) => listenTo(LIVE_DEMANDS, context as RequestContext, args as SignalFilter),
  })
  demandChanged(
    @Root() signal: DemandSignalType,
    @Arg('regionId', () => ID, { nullable: true }) _regionId?: string,
  ): DemandSignalType {
    return signal;
  }

  @Access('SIGNED_IN')
  @Subscription(() => OrderSignalType, {
    description:
      'Each change of an order that the viewer may see, of a place and all below it, or of a unit.',
    subscribe: ({ context, args }) => listenTo(LIVE_ORDERS, context as RequestContext, args as SignalFilter),
  })
  orderChanged(
    @Root() signal: OrderSignalType,
    @Arg('regionId', () => ID, { nullable: true }) _regionId?: string,
    @Arg('unitId', () => ID, { nullable: true }) _unitId?: string,
  ): OrderSignalType {
    return signal;
  }
}

async function listenTo(
  live: LiveNoun,
  context: RequestContext,
  filter: SignalFilter,
): Promise<ChangeSignals> {
  const { viewer, listener, services } = context;
  if (viewer === null || listener === undefined) throw new NotSignedIn();
  await assertMayListen(services, viewer, filter);
  const signals = new ChangeSignals((changed) => visibleChanges(services, viewer, live, changed, filter));
  const nouns = Object.keys(live.changedBy) as Noun[];
  signals.onOver = await listener.hear(({ noun, ids }) => {
    const heard = nouns.find((one) => one === noun);
    if (heard !== undefined && Array.isArray(ids)) signals.push(heard, ids);
  });
  return signals;
}
