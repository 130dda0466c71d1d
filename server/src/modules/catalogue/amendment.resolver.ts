import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import { PageArgs } from '../../graphql/schema/page-arguments.js';
import { byId } from '../../read-model/by-id.js';
import type { Connection } from '../../read-model/connection.js';
import { readConnection } from '../../read-model/connection.js';
import type { Node } from '../../read-model/read.js';
import { readOne } from '../../read-model/read.js';
import { amendmentRead } from './amendment.read.js';
import { AmendmentConnection, AmendmentProposalType } from './amendment.type.js';
import { DismissAmendmentArgs } from './catalogue.inputs.js';
import { AMENDMENTS_BY_TIME } from './catalogue.lists.js';
import { dismissAmendment } from './commands/dismiss-amendment.js';

/** What rulings and returns propose to change in the catalogue. */
@Resolver()
export class AmendmentResolver {
  @Access(['ADMIN'])
  @Query(() => AmendmentConnection, {
    description: 'The open proposals, the oldest first. Saving a rule with its `proposalId` accepts one.',
  })
  amendmentProposals(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    return readConnection(amendmentRead, context, info, {
      ordering: AMENDMENTS_BY_TIME,
      page,
      filter: {},
      rows: () => ({ where: (row) => sql`${row.col('status')} = 'OPEN'` }),
    });
  }

  @Access(['ADMIN'])
  @Mutation(() => AmendmentProposalType)
  async dismissAmendment(
    @Args(() => DismissAmendmentArgs) args: DismissAmendmentArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await dismissAmendment(context, args);
    return readOne(amendmentRead, context, info, byId(args.id));
  }
}
