import { Args, Ctx, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { boardPlace } from '../board/board-place.js';
import { periodOf } from '../board/period.js';
import { AccuracyArgs } from './suggestion.args.js';
import { SuggestionAccuracyType } from './suggestion.type.js';
import { suggestionAccuracy } from './suggestion-accuracy.js';

@Resolver()
export class SuggestionResolver {
  @Access('SIGNED_IN')
  @Query(() => [SuggestionAccuracyType], {
    description:
      'How suggestions did, by month, kind and version, newest first: in the whole city, or in a place for members of it or of one above.',
  })
  async suggestionAccuracy(
    @Args(() => AccuracyArgs) { regionId, ...moments }: AccuracyArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly SuggestionAccuracyType[]> {
    const period = periodOf(moments, context.services.config.timeZone);
    const place = regionId == null ? undefined : await boardPlace(context, regionId);
    return suggestionAccuracy(context, place, period);
  }
}
