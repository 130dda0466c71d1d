import { orderWorkflow } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access, ConfirmsViewer } from '../../graphql/schema/access.js';
import { rolesOf } from '../../policy/roles-of.js';
import type { Node } from '../../read-model/read.js';
import { decideExtension } from './commands/decide-extension.js';
import { pauseOrder } from './commands/pause-order.js';
import { requestExtension } from './commands/request-extension.js';
import { resumeOrder } from './commands/resume-order.js';
import { DecideExtensionArgs, PauseOrderArgs, RequestExtensionArgs } from './order.deadline-inputs.js';
import { ChangeArgs } from './order.inputs.js';
import { OrderType } from './order.type.js';
import { visibleOrder } from './order-answers.js';

/** The steps that move an order's deadline, or stop its clock. */
@Resolver()
export class OrderDeadlinesResolver {
  @Access(rolesOf(orderWorkflow, 'REQUEST_EXTENSION'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async requestExtension(
    @Args(() => RequestExtensionArgs) args: RequestExtensionArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await requestExtension(context, args);
    return visibleOrder(args.id, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'DECIDE_EXTENSION'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async decideExtension(
    @Args(() => DecideExtensionArgs) args: DecideExtensionArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await decideExtension(context, args);
    return visibleOrder(args.id, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'PAUSE'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async pauseOrder(
    @Args(() => PauseOrderArgs) args: PauseOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await pauseOrder(context, args);
    return visibleOrder(args.id, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'RESUME'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async resumeOrder(
    @Args(() => ChangeArgs) args: ChangeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await resumeOrder(context, args);
    return visibleOrder(args.id, context, info);
  }
}
