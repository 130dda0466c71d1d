import { demandWorkflow } from '@lindan/shared';
import { sql } from 'kysely';

import { column, computedMany, noun, rowOf } from '../../../reading/noun.js';
import type { Figure } from '../counted.js';
import { demandsSubmitted } from '../counted.js';
import { COMPUTED } from './computed.js';

const demandStatusCount = noun('DemandStatusCount', COMPUTED, {
  status: column('status'),
  count: column('count'),
});

export const demandsByStatus: Figure = (counted) =>
  computedMany(
    () => demandStatusCount,
    (_board, reader) => sql`
      select s.status, s.position, coalesce(f.found, 0) as count
      from unnest(${demandWorkflow.statuses}::text[]) with ordinality as s (status, position)
      left join (
        select d.status, count(*)::integer as found from demands d
        where ${demandsSubmitted(counted, rowOf('d'), reader)} group by d.status
      ) f on f.status = s.status`,
    (row) => row.col('position'),
  );
