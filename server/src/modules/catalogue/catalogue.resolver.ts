import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { byId } from '../../read-model/by-id.js';
import type { Connection } from '../../read-model/connection.js';
import { readConnection } from '../../read-model/connection.js';
import type { Node } from '../../read-model/read.js';
import { readOne } from '../../read-model/read.js';
import { CatalogueArgs, SaveDispatchRuleInput } from './catalogue.inputs.js';
import { RULES_BY_CATEGORY, ruleMatches } from './catalogue.lists.js';
import { dispatchRuleRead } from './catalogue.read.js';
import { CATALOGUE_READERS, DispatchRuleConnection, DispatchRuleType } from './catalogue.type.js';
import { saveDispatchRule } from './commands/save-dispatch-rule.js';

/** 派单目录: whose duty a category is. */
@Resolver()
export class CatalogueResolver {
  @Access(CATALOGUE_READERS)
  @Query(() => DispatchRuleConnection, {
    description: 'Of each category with a rule the one that holds, or before any holds the newest.',
  })
  dispatchCatalogue(
    @Args(() => CatalogueArgs) { categoryCode, ...page }: CatalogueArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return readConnection(dispatchRuleRead, context, info, {
      ordering: RULES_BY_CATEGORY,
      page,
      rows: () => ({ where: ruleMatches(categoryCode) }),
    });
  }

  @Access(['ADMIN'])
  @Mutation(() => DispatchRuleType, {
    description:
      'Saves a new version; the former ones stay in its history. Who may claim follows on its first day.',
  })
  async saveDispatchRule(
    @Arg('input', () => SaveDispatchRuleInput) input: SaveDispatchRuleInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    const id = await saveDispatchRule(context, input);
    return readOne(dispatchRuleRead, context, info, byId(id));
  }
}
