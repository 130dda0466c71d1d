import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { readConnection } from '../../read-model/connection.js';
import { selectionOf, selects } from '../../read-model/selection.js';
import { SetupGapsArgs } from './setup.args.js';
import { GAPS_BY_KIND, setupGapRead, setupGaps } from './setup.read.js';
import { SetupGapsType } from './setup.type.js';
import { countGaps } from './setup-counts.js';
import { SETUP_READERS, setupScope } from './setup-scope.js';

@Resolver()
export class SetupResolver {
  @Access(SETUP_READERS)
  @Query(() => SetupGapsType, {
    description:
      'What keeps places from working: in the own places or in one of them, with the units paired there; categories with the city only.',
  })
  async setupGaps(
    @Args(() => SetupGapsArgs) { regionId, kind, ...page }: SetupGapsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const scope = await setupScope(context, regionId);
    const selection = selectionOf(info);
    const isCounted = selects(selection, 'counts') || selects(selection, 'progress');
    const [connection, counted] = await Promise.all([
      readConnection(setupGapRead, context, info, {
        ordering: GAPS_BY_KIND,
        page,
        rows: () => ({
          where: (row) => (kind == null ? sql`true` : sql`${row.col('kind')} = ${kind}`),
          from: (reader) => setupGaps(scope, reader),
        }),
      }),
      isCounted ? countGaps(context, scope) : undefined,
    ]);
    return { ...connection, ...counted };
  }
}
