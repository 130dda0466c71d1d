import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Row, Sql } from '../../../reading/noun.js';
import { column, computedMany, noun, one, rowOf } from '../../../reading/noun.js';
import { regionRead } from '../../region/region.read.js';
import type { Figure } from '../counted.js';
import { demandsHere, isLate, within } from '../counted.js';
import { COMPUTED } from './computed.js';

const regionFigures = noun('RegionFigures', COMPUTED, {
  region: one(() => regionRead, 'region_id'),
  submitted: column('submitted'),
  resolved: column('resolved'),
  overdue: column('overdue'),
});

export const byRegion: Figure = (counted) =>
  computedMany(
    () => regionFigures,
    (_board, reader) => {
      const [demand, order] = [rowOf('d'), rowOf('late_order')];
      const { from, to } = counted.period;
      const isOverdue = sql`(d.due_at <= ${reader.now} or exists (
        select from orders late_order where late_order.demand_id = d.id and ${isLate(order, reader)}))`;
      return sql`
        select child.id as region_id, child.position, coalesce(f.submitted, 0) as submitted,
          coalesce(f.resolved, 0) as resolved, coalesce(f.overdue, 0) as overdue
        from regions child
        left join (
          select ${placeBelow(demand, counted.place.kind)} as region_id,
            (count(*) filter (where d.submitted_at >= ${from}))::integer as submitted,
            (count(*) filter (where ${within(counted, demand.col('resolved_at'))}))::integer as resolved,
            (count(*) filter (where d.submitted_at >= ${from} and ${isOverdue}))::integer as overdue
          from demands d
          where ${demandsHere(counted, demand, reader)} and d.submitted_at < ${to}
            and (d.submitted_at >= ${from} or d.resolved_at >= ${from})
          group by 1
        ) f on f.region_id = child.id
        where child.parent_id = ${counted.place.id}`;
    },
    (row) => sql`${row.col('position')}, ${row.col('region_id')}`,
  );

/** The first place on the way from one of a level down to where the row lies; null where it lies there itself. */
function placeBelow(row: Row, kind: RegionKind): Sql {
  const below = REGION_KINDS.slice(REGION_KINDS.indexOf(kind) + 1);
  if (below.length === 0) return sql`null::uuid`;
  return sql`coalesce(${sql.join(below.map((level) => row.col(`${level.toLowerCase()}_id`)))})`;
}
