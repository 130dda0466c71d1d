import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { byId } from '../../read-model/by-id.js';
import type { Node } from '../../read-model/read.js';
import { readOne } from '../../read-model/read.js';
import { regionRead } from '../region/region.read.js';
import { RegionType } from '../region/region.type.js';
import { pairUnit } from './commands/pair-unit.js';
import { unpairUnit } from './commands/unpair-unit.js';
import { PairUnitArgs, UnpairUnitArgs } from './pairing.inputs.js';

/** The units that stand by a community (包保): one lead unit and three to five members are the aim. */
@Resolver()
export class PairingResolver {
  @Access(['ADMIN'])
  @Mutation(() => RegionType, {
    description: 'Pairs a unit with a community, or changes between lead and member.',
  })
  async pairUnit(
    @Args(() => PairUnitArgs) args: PairUnitArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await pairUnit(context, args);
    return readOne(regionRead, context, info, byId(args.communityId));
  }

  @Access(['ADMIN'])
  @Mutation(() => RegionType)
  async unpairUnit(
    @Args(() => UnpairUnitArgs) args: UnpairUnitArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await unpairUnit(context, args);
    return readOne(regionRead, context, info, byId(args.communityId));
  }
}
