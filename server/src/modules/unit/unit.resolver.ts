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
import { closeUnit } from './commands/close-unit.js';
import { saveUnit } from './commands/save-unit.js';
import { CloseUnitArgs, SaveUnitInput, UnitFilter } from './unit.inputs.js';
import { UNITS_BY_POSITION, unitMatches } from './unit.lists.js';
import { unitRead } from './unit.read.js';
import { UnitConnection, UnitContentsType, UnitType } from './unit.type.js';
import type { UnitContents } from './unit-contents.js';
import { unitContents } from './unit-contents.js';

@Resolver()
export class UnitResolver {
  @Access('SIGNED_IN')
  @Query(() => UnitConnection)
  async units(
    @Arg('filter', () => UnitFilter, { nullable: true }) filter: UnitFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    await assertExists(context, 'regions', filter?.communityId);
    const where = unitMatches(filter ?? {});
    return readConnection(unitRead, context, info, {
      ordering: UNITS_BY_POSITION,
      page,
      rows: () => ({ where }),
    });
  }

  @Access('SIGNED_IN')
  @Query(() => UnitType)
  unit(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return readOne(unitRead, context, info, byId(id));
  }

  @Access(['ADMIN'])
  @Query(() => UnitContentsType, { description: 'What a closing of the unit would move or end.' })
  unitContents(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<UnitContents> {
    return unitContents(context, id);
  }

  @Access(['ADMIN'])
  @Mutation(() => UnitType, { description: 'Adds a unit, or changes one.' })
  async saveUnit(
    @Arg('input', () => SaveUnitInput) input: SaveUnitInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    const id = await saveUnit(context, input);
    return readOne(unitRead, context, info, byId(id));
  }

  @Access(['ADMIN'])
  @Mutation(() => UnitType, {
    description: 'Closes a unit. Another one takes over what is open; without open orders none is needed.',
  })
  async closeUnit(
    @Args(() => CloseUnitArgs) args: CloseUnitArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await closeUnit(context, args);
    return readOne(unitRead, context, info, byId(args.id));
  }
}
