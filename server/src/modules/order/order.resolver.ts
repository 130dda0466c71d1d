import type { OrderOrdering } from '@lindan/shared';
import { demandWorkflow, orderWorkflow } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access, ConfirmsViewer } from '../../graphql/schema/access.js';
import { PageArgs } from '../../graphql/schema/page-arguments.js';
import { rolesOf } from '../../policy/roles-of.js';
import { readConnection } from '../../read-model/connection.js';
import type { Node } from '../../read-model/read.js';
import { claimOrder } from './commands/claim-order.js';
import { completeOrder } from './commands/complete-order.js';
import { confirmPart } from './commands/confirm-part.js';
import { contactRequester } from './commands/contact-requester.js';
import { dispatchDemand } from './commands/dispatch-demand.js';
import { reportProgress } from './commands/report-progress.js';
import { returnOrder } from './commands/return-order.js';
import { startOrder } from './commands/start-order.js';
import { urgeOrder } from './commands/urge-order.js';
import { verifyOrder } from './commands/verify-order.js';
import { OrderOrderByEnum } from './order.enums.js';
import {
  ChangeArgs,
  ClaimOrderArgs,
  CompleteOrderArgs,
  ConfirmPartArgs,
  ContactRequesterArgs,
  DispatchDemandInput,
  OrderFilter,
  ReportProgressArgs,
  ReturnOrderArgs,
  UrgeOrderArgs,
  VerifyOrderArgs,
} from './order.inputs.js';
import { ORDER_LISTS, ordersWhere } from './order.list.js';
import { orderRead } from './order.read.js';
import { OrderConnectionType, OrderType } from './order.type.js';
import { changedOrder, visibleOrder } from './order-answers.js';

@Resolver()
export class OrderResolver {
  @Access('SIGNED_IN')
  @Query(() => OrderConnectionType)
  async orders(
    @Arg('filter', () => OrderFilter, { nullable: true }) filter: OrderFilter | null,
    @Arg('orderBy', () => OrderOrderByEnum, { nullable: true }) orderBy: OrderOrdering | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(orderRead, context, info, {
      ordering: ORDER_LISTS[orderBy ?? 'DUE_ASC'],
      page,
      filter: filter ?? {},
      rows: () => ordersWhere(context, filter ?? {}),
    });
  }

  @Access('SIGNED_IN')
  @Query(() => OrderType)
  order(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return visibleOrder(id, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'DISPATCH'))
  @Mutation(() => OrderType)
  async dispatchDemand(
    @Arg('input', () => DispatchDemandInput) input: DispatchDemandInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return visibleOrder(await dispatchDemand(context, input), context, info);
  }

  @Access(rolesOf(orderWorkflow, 'CLAIM'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async claimOrder(
    @Args(() => ClaimOrderArgs) args: ClaimOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedOrder(claimOrder, args, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'START'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async startOrder(
    @Args(() => ChangeArgs) args: ChangeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedOrder(startOrder, args, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'REPORT_PROGRESS'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async reportProgress(
    @Args(() => ReportProgressArgs) args: ReportProgressArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedOrder(reportProgress, args, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'CONTACT'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async contactRequester(
    @Args(() => ContactRequesterArgs) args: ContactRequesterArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedOrder(contactRequester, args, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'CONFIRM_PART'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async confirmPart(
    @Args(() => ConfirmPartArgs) args: ConfirmPartArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await confirmPart(context, args);
    return visibleOrder(args.id, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'COMPLETE'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async completeOrder(
    @Args(() => CompleteOrderArgs) args: CompleteOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedOrder(completeOrder, args, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'RETURN'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async returnOrder(
    @Args(() => ReturnOrderArgs) args: ReturnOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await returnOrder(context, args);
    return visibleOrder(args.id, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'VERIFY'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async verifyOrder(
    @Args(() => VerifyOrderArgs) args: VerifyOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await verifyOrder(context, args);
    return visibleOrder(args.id, context, info);
  }

  @Access(rolesOf(orderWorkflow, 'URGE'))
  @ConfirmsViewer()
  @Mutation(() => OrderType)
  async urgeOrder(
    @Args(() => UrgeOrderArgs) args: UrgeOrderArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedOrder(urgeOrder, args, context, info);
  }
}
