import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import type { Node } from '../../read-model/read.js';
import { readNodes } from '../../read-model/read.js';
import { selectionOf } from '../../read-model/selection.js';
import { categoryRead, inTreeOrder } from './category.read.js';
import { CategoryType } from './category.type.js';

@Resolver()
export class CategoryResolver {
  @Access('PUBLIC')
  @Query(() => [CategoryType], {
    description: 'Both levels, each category of the first before those below it.',
  })
  categories(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<readonly Node[]> {
    return readNodes(categoryRead, context, [selectionOf(info)], {
      where: () => sql`true`,
      orderBy: inTreeOrder,
    });
  }
}
