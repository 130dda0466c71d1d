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
import { readNodes, readOne } from '../../read-model/read.js';
import { selectionOf, selectionsOf } from '../../read-model/selection.js';
import { disablePerson } from './commands/disable-person.js';
import { enablePerson } from './commands/enable-person.js';
import { invitePerson } from './commands/invite-person.js';
import { renewInvitation } from './commands/renew-invitation.js';
import { setMemberships } from './commands/set-memberships.js';
import { updatePerson } from './commands/update-person.js';
import { PersonFilter } from './people.inputs.js';
import {
  DisablePersonArgs,
  InvitePersonInput,
  PersonArgs,
  SetMembershipsArgs,
  UpdatePersonInput,
} from './people.keeper-inputs.js';
import { PEOPLE_BY_ACCOUNT, personMatches } from './people.lists.js';
import { isPersonVisible, PEOPLE_KEEPERS } from './people.policy.js';
import { personRead } from './people.read.js';
import { InvitationLinkType, InvitedPersonType, PersonConnection, PersonType } from './people.type.js';

/** What administrators and community staff do with people. */
@Resolver()
export class PeopleKeeperResolver {
  @Access(PEOPLE_KEEPERS)
  @Query(() => PersonConnection)
  async people(
    @Arg('filter', () => PersonFilter, { nullable: true }) filter: PersonFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    await assertExists(context, 'regions', filter?.regionId);
    await assertExists(context, 'units', filter?.unitId);
    const where = personMatches(filter ?? {}, context.viewer);
    return readConnection(personRead, context, info, {
      ordering: PEOPLE_BY_ACCOUNT,
      page,
      rows: () => ({ where }),
    });
  }

  @Access(PEOPLE_KEEPERS)
  @Query(() => PersonType)
  person(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return readOne(
      personRead,
      context,
      info,
      byId(id, (row, { viewer }) => isPersonVisible(row, viewer)),
    );
  }

  @Access(PEOPLE_KEEPERS)
  @Mutation(() => InvitedPersonType)
  async invitePerson(
    @Arg('input', () => InvitePersonInput) input: InvitePersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { id, ...link } = await invitePerson(context, input);
    const selections = selectionsOf(selectionOf(info), 'person');
    if (selections.length === 0) return link;
    const [person] = await readNodes(personRead, context, selections, byId(id));
    return { ...link, person };
  }

  @Access(PEOPLE_KEEPERS)
  @Mutation(() => InvitationLinkType, { description: 'Also the way back for a forgotten password.' })
  renewInvitation(
    @Args(() => PersonArgs) args: PersonArgs,
    @Ctx() context: RequestContext,
  ): Promise<InvitationLinkType> {
    return renewInvitation(context, args);
  }

  @Access(PEOPLE_KEEPERS)
  @Mutation(() => PersonType)
  async updatePerson(
    @Arg('input', () => UpdatePersonInput) input: UpdatePersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changed(await updatePerson(context, input), context, info);
  }

  @Access(PEOPLE_KEEPERS)
  @Mutation(() => PersonType, { description: 'Memberships outside of the viewer’s scope stay as they are.' })
  async setMemberships(
    @Args(() => SetMembershipsArgs) args: SetMembershipsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changed(await setMemberships(context, args), context, info);
  }

  @Access(PEOPLE_KEEPERS)
  @Mutation(() => PersonType)
  async disablePerson(
    @Args(() => DisablePersonArgs) args: DisablePersonArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changed(await disablePerson(context, args), context, info);
  }

  @Access(PEOPLE_KEEPERS)
  @Mutation(() => PersonType)
  async enablePerson(
    @Args(() => PersonArgs) args: PersonArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    return changed(await enablePerson(context, args), context, info);
  }
}

/** The person after a change, also when the change took it out of the viewer's scope. */
function changed(id: string, context: RequestContext, info: GraphQLResolveInfo): Promise<Node> {
  return readOne(personRead, context, info, byId(id));
}
