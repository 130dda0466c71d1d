import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access, ConfirmsViewer } from '../../graphql/schema/access.js';
import { byId } from '../../read-model/by-id.js';
import { readNodes } from '../../read-model/read.js';
import { returningSelection } from '../../read-model/returning.js';
import { selectionOf, selectionsOf } from '../../read-model/selection.js';
import { backDemand } from './commands/back-demand.js';
import { disputeDemand } from './commands/dispute-demand.js';
import { rateDemand } from './commands/rate-demand.js';
import { submitDemand } from './commands/submit-demand.js';
import { withdrawDemand } from './commands/withdraw-demand.js';
import { BackDemandArgs, DisputeDemandArgs, TrackingArgs } from './demand.args.js';
import { RateDemandInput, SubmitDemandInput } from './demand.inputs.js';
import { demandRead } from './demand.read.js';
import { BackedDemandType, DemandStateType, SubmittedDemandType, TrackedDemandType } from './demand.type.js';
import { SUBMISSION_SIDE_EFFECTS } from './submission-statement.js';
import { trackDemand } from './track-demand.js';

/** What requesters do, without an account: with the number and the code of their demand, or before they have them. */
@Resolver()
export class RequesterResolver {
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

  @Access('PUBLIC')
  @Mutation(() => BackedDemandType)
  async backDemand(
    @Args(() => BackDemandArgs) args: BackDemandArgs,
    @Ctx() context: RequestContext,
  ): Promise<BackedDemandType> {
    if (context.viewer === null)
      await context.services.limiters.consume('submissionByAddress', context.address);
    return backDemand(context, args);
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
  disputeDemand(
    @Args(() => DisputeDemandArgs) args: DisputeDemandArgs,
    @Ctx() context: RequestContext,
  ): Promise<DemandStateType> {
    return disputeDemand(context, args);
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
