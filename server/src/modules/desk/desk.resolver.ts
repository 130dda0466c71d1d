import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { selectionOf } from '../../read-model/selection.js';
import { NotSignedIn } from '../../refusal.js';
import { readDesk } from './desk.read.js';
import { DeskType } from './desk.type.js';

@Resolver()
export class DeskResolver {
  @Access('SIGNED_IN')
  @Query(() => DeskType)
  desk(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    if (context.viewer === null) throw new NotSignedIn();
    return readDesk(context, context.viewer, selectionOf(info));
  }
}
