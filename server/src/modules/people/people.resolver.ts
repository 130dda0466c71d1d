import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { byId } from '../../read-model/by-id.js';
import { readNodes } from '../../read-model/read.js';
import type { Selection } from '../../read-model/selection.js';
import { selectionOf, selectionsOf } from '../../read-model/selection.js';
import { changePassword } from './commands/change-password.js';
import { logIn } from './commands/log-in.js';
import { logOut } from './commands/log-out.js';
import { signIn } from './commands/sign-in.js';
import { ChangePasswordInput, LoginInput } from './people.inputs.js';
import { viewerRead } from './people.read.js';
import { BrowserSessionType, SessionType, ViewerType } from './people.type.js';

/** The signed-in viewer, and logging in and out. */
@Resolver()
export class PeopleResolver {
  @Access('PUBLIC')
  @Query(() => ViewerType, { nullable: true, description: 'null: nobody is signed in' })
  async me(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.viewer === null ? null : readViewer(context.viewer.personId, context, [selectionOf(info)]);
  }

  @Access('PUBLIC')
  @Mutation(() => SessionType, { description: 'For API clients: a bearer token and no cookie.' })
  async login(
    @Arg('input', () => LoginInput) input: LoginInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { token, expiresAt, personId } = await logIn(input, 'BEARER', context, context);
    return { token, expiresAt, viewer: await readViewer(personId, context, viewerIn(info)) };
  }

  @Access('PUBLIC')
  @Mutation(() => BrowserSessionType, { description: 'For browsers: an http-only cookie and no token.' })
  async signIn(
    @Arg('input', () => LoginInput) input: LoginInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { expiresAt, personId } = await signIn(input, context);
    return { expiresAt, viewer: await readViewer(personId, context, viewerIn(info)) };
  }

  @Access('PUBLIC')
  @Mutation(() => Boolean, { description: 'Ends the session of the request, if there is one.' })
  async logout(@Ctx() context: RequestContext): Promise<boolean> {
    await logOut(context);
    return true;
  }

  @Access('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'Ends all sessions of the person, the present one too.' })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await changePassword(input, context);
    return true;
  }
}

function viewerIn(info: GraphQLResolveInfo): readonly Selection[] {
  return selectionsOf(selectionOf(info), 'viewer');
}

/** Reads the selected fields of a person; an empty selection reads nothing. */
async function readViewer(
  personId: string,
  context: RequestContext,
  shapes: readonly Selection[],
): Promise<object | null> {
  if (shapes.length === 0) return {};
  const [person] = await readNodes(viewerRead, context, shapes, byId(personId));
  return person ?? null;
}
