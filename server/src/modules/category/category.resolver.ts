import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import type { Condition, Node } from '../../read-model/read.js';
import { readNodes, readOne } from '../../read-model/read.js';
import { selectionOf } from '../../read-model/selection.js';
import { SaveCategoryInput } from './category.inputs.js';
import { categoryRead, inTreeOrder } from './category.read.js';
import { CategoryType } from './category.type.js';
import { saveCategory } from './commands/save-category.js';

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

  @Access('SIGNED_IN')
  @Query(() => CategoryType)
  category(
    @Arg('code', () => ID) code: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return readOne(categoryRead, context, info, byCode(code));
  }

  @Access(['ADMIN'])
  @Mutation(() => CategoryType, { description: 'Adds a category, or changes one.' })
  async saveCategory(
    @Arg('input', () => SaveCategoryInput) input: SaveCategoryInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    const code = await saveCategory(context, input);
    return readOne(categoryRead, context, info, byCode(code));
  }
}

function byCode(code: string): { readonly where: Condition } {
  return { where: (row) => sql`${row.col('code')} = ${code}` };
}
