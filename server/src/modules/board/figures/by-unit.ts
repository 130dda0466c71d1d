import { sql } from 'kysely';

import { column, computedMany, noun, one, rowOf } from '../../../reading/noun.js';
import { unitRead } from '../../unit/unit.read.js';
import type { Figure } from '../counted.js';
import { isLate, ordersOffered } from '../counted.js';
import { COMPUTED } from './computed.js';

const unitFigures = noun('UnitFigures', COMPUTED, {
  unit: one(() => unitRead, 'unit_id'),
  offered: column('offered'),
  claimed: column('claimed'),
  verified: column('verified'),
  returned: column('returned'),
  overdue: column('overdue'),
  medianHours: column('median_hours'),
});

export const byUnit: Figure = (counted) =>
  computedMany(
    () => unitFigures,
    (_board, reader) => {
      const order = rowOf('o');
      const hours = sql`extract(epoch from o.completed_at - o.offered_at)::double precision / 3600`;
      return sql`
        select o.unit_id, count(*)::integer as offered, count(o.claimed_at)::integer as claimed,
          count(o.verified_at)::integer as verified, count(o.returned_at)::integer as returned,
          (count(*) filter (where ${isLate(order, reader)}))::integer as overdue,
          round((percentile_cont(0.5) within group (order by ${hours}))::numeric, 1) as median_hours
        from orders o where ${ordersOffered(counted, order, reader)} and o.unit_id is not null
        group by o.unit_id`;
    },
    (row) => sql`${row.col('offered')} desc, ${row.col('unit_id')}`,
  );
