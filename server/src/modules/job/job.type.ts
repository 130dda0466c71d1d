import type { JobName } from '@lindan/shared';
import { Field, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { JobNameEnum } from './job.enums.js';

@Access(['ADMIN'])
@ObjectType('Job', { description: 'Work that comes due by itself, and how its last run went.' })
export class JobType {
  @Field(() => JobNameEnum) name!: JobName;
  @Field(() => Int, { description: 'The time from the end of one run to the next.' })
  everySeconds!: number;
  @Field(() => Date, { nullable: true, description: 'null: it has not run yet.' })
  lastRunAt!: Date | null;
  @Field(() => Int, { nullable: true, description: 'In milliseconds.' })
  lastDurationMs!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many records its last successful run changed.' })
  lastChanged!: number | null;
  @Field(() => Int, { description: 'Failures in a row; 0 after a run that succeeded.' })
  failures!: number;
  @Field(() => String, {
    nullable: true,
    description:
      'Why the last run failed, without values that anybody has entered; null after one that succeeded.',
  })
  lastError!: string | null;
  @Field(() => Date, { description: 'When it runs again; after a failure, when it is tried again.' })
  nextRunAt!: Date;
}
