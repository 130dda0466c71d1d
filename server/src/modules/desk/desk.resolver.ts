import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';

import { Access } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import type { Node } from '../../reading/read.js';
import { shapeOf } from '../../reading/shape.js';
import { NotSignedIn } from '../../refusal.js';
import { readDesk } from './desk.read.js';
import { DeskType } from './desk.type.js';

@Resolver()
export class DeskResolver {
  @Access('SIGNED_IN')
  @Query(() => DeskType)
  desk(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Node> {
    if (context.viewer === null) throw new NotSignedIn();
    return readDesk(context, context.viewer, shapeOf(info));
  }
}
