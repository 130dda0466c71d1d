import { orderWorkflow } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access, ConfirmsViewer } from '../../graphql/schema/access.js';
import { rolesOf } from '../../policy/roles-of.js';
import type { Node } from '../../read-model/read.js';
import { assignOrder } from './commands/assign-order.js';
import { cancelOrder } from './commands/cancel-order.js';
import { reassignOrder } from './commands/reassign-order.js';
import { AssignOrderArgs, CancelOrderArgs, ReassignOrderArgs } from './order.dispatcher-inputs.js';
import { OrderType } from './order.type.js';
import { visibleOrder } from './order-answers.js';

/** What the dispatcher does with an order that is in the wrong hands, or in nobody's. */
@Resolver()
export class OrderDispatcherResolver {
  @Access(rolesOf(orderWorkflow, 'ASSIGN'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async assignOrder(
    @Args(() => AssignOrderArgs) args: AssignOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await assignOrder(context, args);
    return visibleOrder(args.id, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'REASSIGN'))
  @Mutation(() => OrderType)
  async reassignOrder(
    @Args(() => ReassignOrderArgs) args: ReassignOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return visibleOrder(await reassignOrder(context, args), context, info);
  }

  @Access(rolesOf(orderWorkflow, 'CANCEL'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async cancelOrder(
    @Args(() => CancelOrderArgs) args: CancelOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await cancelOrder(context, args);
    return visibleOrder(args.id, context, info);
  }
}
