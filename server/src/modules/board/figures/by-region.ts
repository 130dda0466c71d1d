import { sql } from 'kysely';
import { column, computedMany, objectMapping, one } from '../../../read-model/mapping.js';
import { PLACE_ID } from '../../../rollups/parameters.js';
import { rollupQuery } from '../../../rollups/rollup-query.js';
import { regionRead } from '../../region/region.read.js';
import type { Figure } from '../board-query.js';
import { sumOf } from '../board-query.js';
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
        select t.key, ${sumOf('DEMANDS', 'submitted')} as submitted, ${sumOf('DEMANDS', 'resolved')} as resolved, ${sumOf('DEMANDS', 'overdue')} as overdue
        from (${rollupQuery('DEMANDS', form, reader, 'PLACE_BELOW')}) t group by t.key
      ) f on f.key = child.id::text
      where child.parent_id = ${PLACE_ID}::uuid and child.closed_into_id is null`,
    (row) => sql`${row.col('position')}, ${row.col('region_id')}`,
  );
