import type { DemandOrdering } from '@lindan/shared';
import { demandWorkflow } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access, ConfirmsViewer } from '../../graphql/schema/access.js';
import { PageArgs } from '../../graphql/schema/page-arguments.js';
import { rolesOf } from '../../policy/roles-of.js';
import { byId } from '../../read-model/by-id.js';
import { readConnection } from '../../read-model/connection.js';
import type { Node } from '../../read-model/read.js';
import { readOne } from '../../read-model/read.js';
import type { ReturningSelection } from '../../read-model/returning.js';
import { returningSelection } from '../../read-model/returning.js';
import { selectionOf } from '../../read-model/selection.js';
import { assessDemand } from './commands/assess-demand.js';
import { correctDemand } from './commands/correct-demand.js';
import { decideDispute } from './commands/decide-dispute.js';
import { declineDemand } from './commands/decline-demand.js';
import { escalateDemand, sendBackDemand } from './commands/escalate-demand.js';
import { acceptDemand, listDemand } from './commands/list-demand.js';
import { mergeDemand } from './commands/merge-demand.js';
import { screenDemand } from './commands/screen-demand.js';
import { setUrgency } from './commands/set-urgency.js';
import { settleDemand } from './commands/settle-demand.js';
import { shelveDemand, unshelveDemand } from './commands/shelve-demand.js';
import {
  DecideDisputeArgs,
  ListDemandArgs,
  MergeDemandArgs,
  NoteArgs,
  ReasonArgs,
  RequiredNoteArgs,
  SettleDemandArgs,
  SetUrgencyArgs,
  ShelveDemandArgs,
} from './demand.args.js';
import { DemandOrderByEnum } from './demand.enums.js';
import { CorrectDemandInput, DemandFilter } from './demand.inputs.js';
import { WRITTEN_BESIDE_DEMAND } from './demand.life.js';
import { DEMAND_LISTS, demandsWhere } from './demand.list.js';
import { demandVisibleTo } from './demand.policy.js';
import { demandRead } from './demand.read.js';
import { DemandConnectionType, DemandType } from './demand.type.js';

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

  @Access(rolesOf(demandWorkflow, 'ACCEPT'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async acceptDemand(
    @Args(() => ListDemandArgs) args: ListDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await acceptDemand(context, args);
    return visibleDemand(args.id, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'SETTLE'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async settleDemand(
    @Args(() => SettleDemandArgs) args: SettleDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedDemand(settleDemand, args, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'ESCALATE'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async escalateDemand(
    @Args(() => ReasonArgs) args: ReasonArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedDemand(escalateDemand, args, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'SEND_BACK'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async sendBackDemand(
    @Args(() => RequiredNoteArgs) args: RequiredNoteArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedDemand(sendBackDemand, args, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'SHELVE'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async shelveDemand(
    @Args(() => ShelveDemandArgs) args: ShelveDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await shelveDemand(context, args);
    return visibleDemand(args.id, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'UNSHELVE'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async unshelveDemand(
    @Args(() => RequiredNoteArgs) args: RequiredNoteArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await unshelveDemand(context, args);
    return visibleDemand(args.id, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'DECIDE_DISPUTE'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async decideDispute(
    @Args(() => DecideDisputeArgs) args: DecideDisputeArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changedDemand(decideDispute, args, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'SET_URGENCY'))
  @Mutation(() => DemandType)
  async setUrgency(
    @Args(() => SetUrgencyArgs) args: SetUrgencyArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await setUrgency(context, args);
    return visibleDemand(args.id, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'CORRECT'))
  @Mutation(() => DemandType)
  async correctDemand(
    @Arg('input', () => CorrectDemandInput) input: CorrectDemandInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await correctDemand(context, input);
    return visibleDemand(input.id, context, info);
  }

  @Access(rolesOf(demandWorkflow, 'DECLINE'))
  @ConfirmsViewer()
  @Mutation(() => DemandType)
  async declineDemand(
    @Args(() => ReasonArgs) args: ReasonArgs,
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
