import type { JobName } from '@lindan/shared';
import { JOB_NAMES } from '@lindan/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Access } from '../../graphql/schema/access.js';
import type { Node } from '../../read-model/read.js';
import { readNodes, readOne } from '../../read-model/read.js';
import { selectionOf } from '../../read-model/selection.js';
import { runJob } from './commands/run-job.js';
import { JobNameEnum } from './job.enums.js';
import { jobRead } from './job.read.js';
import { JobType } from './job.type.js';

@Resolver()
export class JobResolver {
  @Access(['ADMIN'])
  @Query(() => [JobType], { description: 'The jobs of this city’s servers; those that fail come first.' })
  jobs(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<readonly Node[]> {
    return readNodes(jobRead, context, [selectionOf(info)], {
      // A server of another build may have registered jobs that this one does not know.
      where: (row) => sql`${row.col('name')} = any(${JOB_NAMES}::text[])`,
      orderBy: (row) =>
        sql`${row.col('failures')} > 0 desc, array_position(${JOB_NAMES}::text[], ${row.col('name')})`,
    });
  }

  @Access(['ADMIN'])
  @Mutation(() => JobType, { description: 'Runs a job now, or tries one again that has failed.' })
  async runJob(
    @Arg('name', () => JobNameEnum) name: JobName,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node> {
    await runJob(context.services, name);
    return readOne(jobRead, context, info, { where: (row) => sql`${row.col('name')} = ${name}` });
  }
}
