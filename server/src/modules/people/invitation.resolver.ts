import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { acceptInvitation, readInvitation } from './commands/accept-invitation.js';
import { AcceptInvitationArgs } from './people.keeper-inputs.js';
import { InvitationType } from './people.type.js';

/** What a person does with a one-time link, before there is a session. */
@Resolver()
export class InvitationResolver {
  @Access('PUBLIC')
  @Query(() => InvitationType)
  invitation(
    @Arg('token', () => String) token: string,
    @Ctx() context: RequestContext,
  ): Promise<InvitationType> {
    return readInvitation(context, token);
  }

  @Access('PUBLIC')
  @Mutation(() => Boolean, { description: 'Sets the password; the old one and all sessions end.' })
  async acceptInvitation(
    @Args(() => AcceptInvitationArgs) args: AcceptInvitationArgs,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await acceptInvitation(context, args);
    return true;
  }
}
