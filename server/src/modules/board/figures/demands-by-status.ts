import { demandWorkflow } from '@lindan/shared';
import { sql } from 'kysely';
import { column, computedMany, objectMapping } from '../../../read-model/mapping.js';
import { rollupQuery } from '../../../rollups/rollup-query.js';
import { constant } from '../../../sql/compile-cached.js';
import type { Figure } from '../board-query.js';
import { sumOf } from '../board-query.js';
import { COMPUTED } from './computed.js';

const demandStatusCount = objectMapping('DemandStatusCount', COMPUTED, {
  status: column('status'),
  count: column('count'),
});

export const demandsByStatus: Figure = (form) =>
  computedMany(
    () => demandStatusCount,
    (_board, reader) => sql`
      select s.status, s.position, coalesce(f.found, 0) as count
      from unnest(${constant(demandWorkflow.statuses)}::text[]) with ordinality as s (status, position)
      left join (
        select t.key, ${sumOf('DEMAND_STATUS', 'submitted')} as found from (${rollupQuery('DEMAND_STATUS', form, reader)}) t group by t.key
      ) f on f.key = s.status`,
    (row) => row.col('position'),
  );
