import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Ctx, Info, Query, Resolver } from 'type-graphql';

import { Access } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import type { Node } from '../../reading/read.js';
import { readNodes } from '../../reading/read.js';
import { shapeOf } from '../../reading/shape.js';
import { categoryRead, inTreeOrder } from './category.read.js';
import { CategoryType } from './category.type.js';

@Resolver()
export class CategoryResolver {
  @Access('PUBLIC')
  @Query(() => [CategoryType], {
    description: 'Both levels, each category of the first before those below it.',
  })
  categories(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<readonly Node[]> {
    return readNodes(categoryRead, context, [shapeOf(info)], {
      where: () => sql`true`,
      orderBy: inTreeOrder,
    });
  }
}
