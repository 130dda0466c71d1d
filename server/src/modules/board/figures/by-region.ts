import { sql } from 'kysely';

import { PLACE_ID } from '../../../counters/asked.js';
import { tally } from '../../../counters/tally.js';
import { column, computedMany, objectMapping, one } from '../../../read-model/mapping.js';
import { regionRead } from '../../region/region.read.js';
import type { Figure } from '../counted.js';
import { sumOf } from '../counted.js';
import { COMPUTED } from './computed.js';

const regionFigures = objectMapping('RegionFigures', COMPUTED, {
  region: one(() => regionRead, 'region_id'),
  submitted: column('submitted'),
  resolved: column('resolved'),
  overdue: column('overdue'),
});

export const byRegion: Figure = (form) =>
  computedMany(
    () => regionFigures,
    (_board, reader) => sql`
      select child.id as region_id, child.position, coalesce(f.submitted, 0) as submitted,
        coalesce(f.resolved, 0) as resolved, coalesce(f.overdue, 0) as overdue
      from regions child
      left join (
        select t.key, ${sumOf(1)} as submitted, ${sumOf(2)} as resolved, ${sumOf(3)} as overdue
        from (${tally('DEMANDS', form, reader, 'PLACE_BELOW')}) t group by t.key
      ) f on f.key = child.id::text
      where child.parent_id = ${PLACE_ID}::uuid`,
    (row) => sql`${row.col('position')}, ${row.col('region_id')}`,
  );
