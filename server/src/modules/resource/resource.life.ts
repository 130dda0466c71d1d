import type { resourceWorkflow } from '@lindan/shared';
import { sql } from 'kysely';

import { NOW } from '../../sql/parameter.js';
import type { Life } from '../../transition/step.js';
import { resourcePolicy } from './resource.policy.js';

/** The life of resources, for the transition runner. */
export const resourceLife: Life<
  (typeof resourceWorkflow)['initial'],
  (typeof resourceWorkflow)['actions'][number],
  never
> = {
  table: 'resources',
  policy: resourcePolicy,
  sets: () => ({ updated_at: sql`${NOW}::timestamptz` }),
};
