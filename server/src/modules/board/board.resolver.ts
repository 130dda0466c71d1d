import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { byId } from '../../read-model/by-id.js';
import type { Node } from '../../read-model/read.js';
import { readOne } from '../../read-model/read.js';
import { parametersOf } from '../../rollups/parameters.js';
import { BoardArgs } from './board.args.js';
import { boardRead } from './board.read.js';
import { BoardType } from './board.type.js';
import { boardPlace } from './board-place.js';
import type { BoardQuery } from './board-query.js';
import { periodOf } from './period.js';

@Resolver()
export class BoardResolver {
  @Access('SIGNED_IN')
  @Query(() => BoardType, { description: 'A place in figures, for members of it or of a place above.' })
  async board(
    @Args(() => BoardArgs) args: BoardArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    const { timeZone } = context.services.config;
    const period = periodOf(args, timeZone);
    const place = await boardPlace(context, args.regionId);
    const query: BoardQuery = { place, period };
    const { form, values } = parametersOf(query, timeZone, context.now);
    const wanted = byId(place.id);
    return readOne(boardRead(form), context, info, { ...wanted, values: { ...wanted.values, ...values } });
  }
}
