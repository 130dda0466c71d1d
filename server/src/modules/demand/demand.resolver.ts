import type { DemandOrdering } from '@lindan/shared';
import { demandWorkflow } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access, ConfirmsViewer } from '../../graphql/schema/access.js';
import { DemandOrderByEnum } from '../../graphql/schema/enums.js';
import { PageArgs } from '../../graphql/schema/page-arguments.js';
import { rolesOf } from '../../policy/roles-of.js';
import { byId } from '../../read-model/by-id.js';
import { readConnection } from '../../read-model/connection.js';
import type { Node } from '../../read-model/read.js';
import { readNodes, readOne } from '../../read-model/read.js';
import type { ReturningSelection } from '../../read-model/returning.js';
import { returningSelection } from '../../read-model/returning.js';
import { selectionOf, selectionsOf } from '../../read-model/selection.js';
import { assessDemand } from './commands/assess-demand.js';
import { declineDemand } from './commands/decline-demand.js';
import { listDemand } from './commands/list-demand.js';
import { mergeDemand } from './commands/merge-demand.js';
import { rateDemand } from './commands/rate-demand.js';
import { screenDemand } from './commands/screen-demand.js';
import { submitDemand } from './commands/submit-demand.js';
import { withdrawDemand } from './commands/withdraw-demand.js';
import { DeclineDemandArgs, ListDemandArgs, MergeDemandArgs, NoteArgs, TrackingArgs } from './demand.args.js';
import { DemandFilter, RateDemandInput, SubmitDemandInput } from './demand.inputs.js';
import { WRITTEN_BESIDE_DEMAND } from './demand.life.js';
import { DEMAND_LISTS, demandsWhere } from './demand.list.js';
import { demandVisibleTo } from './demand.policy.js';
import { demandRead } from './demand.read.js';
import {
  DemandConnectionType,
  DemandStateType,
  DemandType,
  SubmittedDemandType,
  TrackedDemandType,
} from './demand.type.js';
import { SUBMISSION_SIDE_EFFECTS } from './submission-statement.js';
import { trackDemand } from './track-demand.js';

@Resolver()
export class DemandResolver {
  @Access('SIGNED_IN')
  @Query(() => DemandConnectionType)
  async demands(
    @Arg('filter', () => DemandFilter, { nullable: true }) filter: DemandFilter | null,
    @Arg('orderBy', () => DemandOrderByEnum, { nullable: true }) orderBy: DemandOrdering | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(demandRead, context, info, {
      ordering: DEMAND_LISTS[orderBy ?? 'SUBMITTED_DESC'],
      page,
      filter: filter ?? {},
      rows: () => demandsWhere(context, filter ?? {}),
    });
  }

  @Access('SIGNED_IN')
  @Query(() => DemandType)
  demand(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return visibleDemand(id, context, info);
  }

  @Access('PUBLIC')
  @ConfirmsViewer()
  @Mutation(() => SubmittedDemandType)
  async submitDemand(
    @Arg('input', () => SubmitDemandInput) input: SubmitDemandInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    if (context.viewer === null)
      await context.services.limiters.consume('submissionByAddress', context.address);
    const selections = selectionsOf(selectionOf(info), 'demand');
    const returning = returningSelection(demandRead, context, selections, SUBMISSION_SIDE_EFFECTS);
    const { id, trackingCode, demand: written } = await submitDemand(context, input, returning);
    if (written !== undefined || selections.length === 0) return { demand: written, trackingCode };
    const [demand] = await readNodes(demandRead, context, selections, byId(id));
    return { demand, trackingCode };
  }

  @Access(rolesOf(demandWorkflow, 'ASSESS'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async assessDemand(
    @Args(() => NoteArgs) args: NoteArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedDemand(assessDemand, args, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'SCREEN'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async screenDemand(
    @Args(() => NoteArgs) args: NoteArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedDemand(screenDemand, args, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'LIST'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async listDemand(
    @Args(() => ListDemandArgs) args: ListDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await listDemand(context, args);
    return visibleDemand(args.id, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'DECLINE'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async declineDemand(
    @Args(() => DeclineDemandArgs) args: DeclineDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedDemand(declineDemand, args, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'MERGE'))
  @Mutation(() => DemandType)
  async mergeDemand(
    @Args(() => MergeDemandArgs) args: MergeDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await mergeDemand(context, args);
    return visibleDemand(args.id, context, info);
  }

  @Access('PUBLIC')
  @Query(() => TrackedDemandType)
  trackDemand(@Args(() => TrackingArgs) args: TrackingArgs, @Ctx() context: RequestContext): Promise<object> {
    return trackDemand(context, args);
  }

  @Access('PUBLIC')
  @Mutation(() => DemandStateType)
  rateDemand(
    @Arg('input', () => RateDemandInput) input: RateDemandInput,
    @Ctx() context: RequestContext,
  ): Promise<DemandStateType> {
    return rateDemand(context, input);
  }

  @Access('PUBLIC')
  @Mutation(() => DemandStateType)
  withdrawDemand(
    @Args(() => TrackingArgs) args: TrackingArgs,
    @Ctx() context: RequestContext,
  ): Promise<DemandStateType> {
    return withdrawDemand(context, args);
  }
}

function visibleDemand(id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<Node> {
  return readOne(
    demandRead,
    context,
    info,
    byId(id, (row, reader) => demandVisibleTo(row, reader.viewer)),
  );
}

/** Takes a step and returns the changed demand: from the step's own statement where possible, else from a read afterwards. */
async function changedDemand<Args extends { readonly id: string }>(
  command: (acting: RequestContext, args: Args, returning?: ReturningSelection) => Promise<Node | undefined>,
  args: Args,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Node> {
  const returning = returningSelection(demandRead, context, [selectionOf(info)], WRITTEN_BESIDE_DEMAND);
  return (await command(context, args, returning)) ?? visibleDemand(args.id, context, info);
}
