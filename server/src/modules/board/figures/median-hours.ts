import { LIMITS } from '@lindan/shared';
import { sql } from 'kysely';
import type { QueryForm } from '../../../rollups/parameters.js';
import { PERIOD } from '../../../rollups/parameters.js';
import { hasTotals } from '../../../rollups/rollup-query.js';
import { isAt, liesIn } from '../../../rollups/row-counts.js';
import type { Sql } from '../../../sql/fragment.js';
import { rowOf } from '../../../sql/row.js';

const LEAST = sql.lit(LIMITS.figureCases);
/** The last nine digits of the packed histogram count all of it. */
const COMPLETED = sql`coalesce(mod(u.steps, 1000000000), 0)::integer`;

/** The histogram of a unit's completed orders, by the steps of `hours_step`; null where no rollups are kept. */
export function completedBySteps(form: QueryForm): Sql {
  return hasTotals('UNIT', form) ? sql`sum(case t.sign when 1 then t.steps else -t.steps end)` : sql`null`;
}

/**
 * The number of completed orders of unit `u` and their median duration, as a join with `m.completed` and `m.median_hours`. Fewer
 * than LIMITS.figureCases have none, because it would say little. The histogram finds the step with the
 * middle, and only the orders of that step are sorted, so the result is exact. An even count takes the mean of the two
 * middle orders. Without rollups all orders of the place are sorted; they are few.
 */
export function joinMedianHours(form: QueryForm): Sql {
  const order = rowOf('o');
  const completed = sql`o.completed_at is not null and ${isAt(order, 'offered_at', PERIOD)}
    and ${liesIn(order, form.kind)}`;
  const duration = sql`o.completed_at - o.offered_at`;
  if (!hasTotals('UNIT', form)) {
    return sql`left join lateral (
      select count(*)::integer as completed,
        case when count(*) >= ${LEAST} then round((percentile_cont(0.5) within group (order by ${hoursOf(duration)}))::numeric, 1) end as median_hours
      from orders o where o.unit_id = u.unit_id and ${completed}
    ) m on true`;
  }
  const [low, high] = [
    hoursOf(sql`middle.durations[s.low_rank]`),
    hoursOf(sql`middle.durations[s.high_rank]`),
  ] as const;
  return sql`left join lateral (
    select ${COMPLETED} as completed,
      case when ${COMPLETED} >= ${LEAST} then round((${low} + (${high} - ${low}) * 0.5)::numeric, 1) end as median_hours
    from median_of_steps(u.steps) s, lateral (
      select array_agg(${duration} order by ${duration}) as durations from orders o
      where o.unit_id = u.unit_id and ${completed}
        and hours_step(o.offered_at, o.completed_at) = any(array[s.low_step, s.high_step])
    ) middle
  ) m on true`;
}

function hoursOf(duration: Sql): Sql {
  return sql`extract(epoch from ${duration})::double precision / 3600`;
}
