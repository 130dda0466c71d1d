import { demandWorkflow, LIMITS } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { rolesOf } from '../../policy/roles-of.js';
import { selectionOf, selectionsOf } from '../../read-model/selection.js';
import { lookAlikes } from './look-alikes.js';
import { ForDemandArgs, ForTextArgs, LookAlikeArgs } from './matching.args.js';
import {
  LookAlikeType,
  SimilarDemandType,
  SuggestedCategoryType,
  SuggestedResourceType,
  SuggestedUnitType,
} from './matching.type.js';
import { similarDemands } from './similar-demands.js';
import { suggestCategories } from './suggest-categories.js';
import { suggestResources } from './suggest-resources.js';
import { suggestUnits } from './suggest-units.js';

const USUALLY = LIMITS.suggestions.default;

/** Suggestions only; nothing is assigned automatically. */
@Resolver()
export class MatchingResolver {
  @Access('SIGNED_IN')
  @Query(() => [SuggestedResourceType], {
    description: 'What could meet a demand, best first; nothing that only happens to be available.',
  })
  suggestedResources(
    @Args(() => ForDemandArgs) { demandId, first }: ForDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    return suggestResources(context, demandId, first ?? USUALLY, selectionOf(info));
  }

  @Access(rolesOf(demandWorkflow, 'DISPATCH'))
  @Query(() => [SuggestedUnitType], {
    description:
      'Whose duty a demand is, best first: the unit of the dispatch catalogue, then those that its text and confirmed cases name. Empty where that is not sure.',
  })
  suggestedUnits(
    @Args(() => ForDemandArgs) { demandId, first }: ForDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    return suggestUnits(context, demandId, first ?? USUALLY, selectionsOf(selectionOf(info), 'unit'));
  }

  @Access('PUBLIC')
  @Query(() => [SuggestedCategoryType], {
    description:
      'What a text could be about, best first; none where that is not sure. A suggestion is stored once a person has said yes to it.',
  })
  suggestedCategories(
    @Args(() => ForTextArgs) { text, title, first }: ForTextArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    return suggestCategories(
      context,
      { title: title ?? '', description: text },
      first ?? USUALLY,
      selectionOf(info),
    );
  }

  @Access('SIGNED_IN')
  @Query(() => [SimilarDemandType], {
    description: 'Demands of the same community that say the same, most alike first.',
  })
  similarDemands(
    @Args(() => ForDemandArgs) { demandId, first }: ForDemandArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    return similarDemands(context, demandId, first ?? USUALLY, selectionOf(info));
  }

  @Access('PUBLIC')
  @Query(() => [LookAlikeType], {
    description: 'Demands like the one that is being typed, before it exists, most alike first.',
  })
  async lookAlikes(
    @Args(() => LookAlikeArgs) args: LookAlikeArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly LookAlikeType[]> {
    if (context.viewer === null)
      await context.services.limiters.consume('lookAlikesByAddress', context.address);
    return lookAlikes(context, args, args.first ?? USUALLY);
  }
}
