import { sql } from 'kysely';
import { column, computedMany, objectMapping, one } from '../../../read-model/mapping.js';
import { PLACE_ID } from '../../../rollups/parameters.js';
import { rollupQuery } from '../../../rollups/rollup-query.js';
import type { Sql } from '../../../sql/fragment.js';
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

const COUNTS = sql`${sumOf('DEMANDS', 'submitted')} as submitted, ${sumOf('DEMANDS', 'resolved')} as resolved, ${sumOf('DEMANDS', 'overdue')} as overdue`;

/** What is counted of the place and not of one below it. */
function restOf(count: 'submitted' | 'resolved' | 'overdue'): Sql {
  const name = sql.ref(count);
  return sql`whole.${name} - (select coalesce(sum(b.${name}), 0) from below b)::integer as ${name}`;
}

/** The rows add up to the whole: the place itself is there if something is counted of it, and what was counted of a closed place went with it. */
export const byRegion: Figure = (form) =>
  computedMany(
    () => regionFigures,
    (_board, reader) => sql`
      with below as (
        select child.id as region_id, child.position, coalesce(f.submitted, 0) as submitted,
          coalesce(f.resolved, 0) as resolved, coalesce(f.overdue, 0) as overdue
        from regions child
        left join (
          select t.key, ${COUNTS} from (${rollupQuery('DEMANDS', form, reader, 'PLACE_BELOW')}) t group by t.key
        ) f on f.key = child.id::text
        where child.parent_id = ${PLACE_ID}::uuid and child.closed_into_id is null
      ), itself as (
        select ${restOf('submitted')}, ${restOf('resolved')}, ${restOf('overdue')}
        from (select ${COUNTS} from (${rollupQuery('DEMANDS', form, reader)}) t) whole
      )
      select region_id, position, submitted, resolved, overdue from below
      union all select ${PLACE_ID}::uuid, null, submitted, resolved, overdue from itself where submitted + resolved + overdue > 0`,
    (row) => sql`${row.col('position')} nulls last, ${row.col('region_id')}`,
  );
