import { sql } from 'kysely';

import { COMPLETED_SLOT, HOUR_STEPS } from '../../../counters/counted-figures.js';
import { hasTotals } from '../../../counters/tally.js';
import { isAt, liesIn } from '../../../counters/tally-rows.js';
import type { Sql } from '../../../reading/noun.js';
import { rowOf } from '../../../reading/noun.js';
import type { Counted } from '../counted.js';
import { sumOf } from '../counted.js';

/** How many of a unit's orders took how long: a list with a count for each step of `hours_step`. */
export function completedBySteps(): Sql {
  const steps = Array.from({ length: HOUR_STEPS }, (_, step) => sumOf(COMPLETED_SLOT + step));
  return sql`array[${sql.join(steps)}]::bigint[]`;
}

/**
 * Half of the orders of the unit `u` took longer. The counts say in which step the middle lies, and the orders of that step
 * what it is: exact, without a look at the others. Of two in the middle, the mean.
 */
export function medianHours(counted: Counted): Sql {
  const order = rowOf('o');
  const theirs = sql`o.unit_id = u.unit_id and o.completed_at is not null and ${isAt(order, 'offered_at', counted.period)}
    and ${liesIn(order, counted.place)}`;
  const hours = sql`extract(epoch from o.completed_at - o.offered_at)::double precision / 3600`;
  if (!hasTotals('UNIT', counted)) {
    return sql`(select round((percentile_cont(0.5) within group (order by ${hours}))::numeric, 1) from orders o where ${theirs})`;
  }
  return sql`(
    select round((middle.hours[m.low_rank] + (middle.hours[m.high_rank] - middle.hours[m.low_rank]) * 0.5)::numeric, 1)
    from median_of_steps(u.steps) m, lateral (
      select array_agg(${hours} order by ${hours}) as hours from orders o
      where ${theirs} and hours_step(o.offered_at, o.completed_at) = any(array[m.low_step, m.high_step])
    ) middle)`;
}
