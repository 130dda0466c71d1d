import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { PageArgs } from '../../graphql/schema/page-arguments.js';
import { byId } from '../../read-model/by-id.js';
import type { Connection } from '../../read-model/connection.js';
import { readConnection } from '../../read-model/connection.js';
import { assertExists } from '../../read-model/exists.js';
import type { Node } from '../../read-model/read.js';
import { readOne } from '../../read-model/read.js';
import { closeRegion } from './commands/close-region.js';
import { createRegion } from './commands/create-region.js';
import { updateRegion } from './commands/update-region.js';
import { CloseRegionArgs, CreateRegionInput, RegionFilter, UpdateRegionInput } from './region.inputs.js';
import { REGIONS_BY_POSITION, regionMatches, withPlaceCode } from './region.lists.js';
import { PLACE_KEEPERS } from './region.policy.js';
import { placeRead, regionRead } from './region.read.js';
import { PlaceType, RegionConnection, RegionContentsType, RegionType } from './region.type.js';
import { regionContents } from './region-contents.js';

/** Places are not confidential: every signed-in person reads all of them, and the public reads one by its place code. */
@Resolver()
export class RegionResolver {
  @Access('SIGNED_IN')
  @Query(() => RegionConnection)
  async regions(
    @Arg('filter', () => RegionFilter, { nullable: true }) filter: RegionFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    await assertExists(context, 'regions', filter?.parentId);
    const where = regionMatches(filter ?? {});
    return readConnection(regionRead, context, info, {
      ordering: REGIONS_BY_POSITION,
      page,
      rows: () => ({ where }),
    });
  }

  @Access('SIGNED_IN')
  @Query(() => RegionType)
  region(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return readOne(regionRead, context, info, byId(id));
  }

  @Access('PUBLIC')
  @Query(() => PlaceType)
  place(
    @Arg('code', () => String) code: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return readOne(placeRead, context, info, { where: withPlaceCode(code) });
  }

  @Access(PLACE_KEEPERS)
  @Query(() => RegionContentsType, { description: 'What moves when the place is closed into another one.' })
  regionContents(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<object> {
    return regionContents(context, id);
  }

  @Access(PLACE_KEEPERS)
  @Mutation(() => RegionType)
  async createRegion(
    @Arg('input', () => CreateRegionInput) input: CreateRegionInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    const id = await createRegion(context, input);
    return readOne(regionRead, context, info, byId(id));
  }

  @Access(PLACE_KEEPERS)
  @Mutation(() => RegionType)
  async updateRegion(
    @Arg('input', () => UpdateRegionInput) input: UpdateRegionInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await updateRegion(context, input);
    return readOne(regionRead, context, info, byId(input.id));
  }

  @Access(PLACE_KEEPERS)
  @Mutation(() => RegionType, {
    description:
      'Closes a place into one of the same kind below the same street, with all that is open there.',
  })
  async closeRegion(
    @Args(() => CloseRegionArgs) args: CloseRegionArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await closeRegion(context, args);
    return readOne(regionRead, context, info, byId(args.id));
  }
}
