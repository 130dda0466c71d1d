import { resourceWorkflow } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { PageArgs } from '../../graphql/schema/page-arguments.js';
import { rolesOf } from '../../policy/roles-of.js';
import { byId } from '../../read-model/by-id.js';
import type { Connection } from '../../read-model/connection.js';
import { readConnection } from '../../read-model/connection.js';
import type { Node } from '../../read-model/read.js';
import { readOne } from '../../read-model/read.js';
import { createResource } from './commands/create-resource.js';
import { publishResource } from './commands/publish-resource.js';
import { suspendResource } from './commands/suspend-resource.js';
import { updateResource } from './commands/update-resource.js';
import {
  ChangeResourceArgs,
  CreateResourceInput,
  ResourceFilter,
  UpdateResourceInput,
} from './resource.inputs.js';
import { menuOf, NEWEST_RESOURCES, resourcesWhere } from './resource.lists.js';
import { resourceVisibleTo } from './resource.policy.js';
import { resourceRead } from './resource.read.js';
import { ResourceConnection, ResourceType } from './resource.type.js';

@Resolver()
export class ResourceResolver {
  @Access('SIGNED_IN')
  @Query(() => ResourceConnection)
  async resources(
    @Arg('filter', () => ResourceFilter, { nullable: true }) filter: ResourceFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const where = await resourcesWhere(context, filter ?? {});
    return readConnection(resourceRead, context, info, {
      ordering: NEWEST_RESOURCES,
      page,
      rows: () => ({ where }),
    });
  }

  @Access('PUBLIC')
  @Query(() => ResourceConnection, {
    description: 'The menu of a place: what is offered there today, to anyone.',
  })
  async placeServices(
    @Arg('code', () => String) code: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const where = await menuOf(context, code);
    return readConnection(resourceRead, context, info, {
      ordering: NEWEST_RESOURCES,
      page,
      rows: () => ({ where }),
    });
  }

  @Access('SIGNED_IN')
  @Query(() => ResourceType)
  resource(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return visibleResource(id, context, info);
  }

  @Access(rolesOf(resourceWorkflow, 'EDIT'))
  @Mutation(() => ResourceType)
  async createResource(
    @Arg('input', () => CreateResourceInput) input: CreateResourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return visibleResource(await createResource(context, input), context, info);
  }

  @Access(rolesOf(resourceWorkflow, 'EDIT'))
  @Mutation(() => ResourceType)
  async updateResource(
    @Arg('input', () => UpdateResourceInput) input: UpdateResourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await updateResource(context, input);
    return visibleResource(input.id, context, info);
  }

  @Access(rolesOf(resourceWorkflow, 'PUBLISH'))
  @Mutation(() => ResourceType)
  async publishResource(
    @Args(() => ChangeResourceArgs) args: ChangeResourceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await publishResource(context, args);
    return visibleResource(args.id, context, info);
  }

  @Access(rolesOf(resourceWorkflow, 'SUSPEND'))
  @Mutation(() => ResourceType)
  async suspendResource(
    @Args(() => ChangeResourceArgs) args: ChangeResourceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await suspendResource(context, args);
    return visibleResource(args.id, context, info);
  }
}

function visibleResource(id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<Node> {
  return readOne(
    resourceRead,
    context,
    info,
    byId(id, (row, reader) => resourceVisibleTo(row, reader.viewer)),
  );
}
