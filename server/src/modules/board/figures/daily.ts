import { sql } from 'kysely';

import { column, computedMany, noun, rowOf } from '../../../reading/noun.js';
import type { Figure } from '../counted.js';
import { demandsHere, demandsSubmitted, within } from '../counted.js';
import { COMPUTED } from './computed.js';

const dayFigures = noun('DayFigures', COMPUTED, {
  date: column('date'),
  submitted: column('submitted'),
  resolved: column('resolved'),
});

/** A day is cut in the city's time zone, wherever the database stands. */
export const daily: Figure = (counted) =>
  computedMany(
    () => dayFigures,
    (_board, reader) => {
      const demand = rowOf('d');
      const { firstDay, lastDay, to } = counted.period;
      const submitted = demandsSubmitted(counted, demand, reader);
      const resolved = sql`${demandsHere(counted, demand, reader)} and d.submitted_at < ${to} and ${within(counted, demand.col('resolved_at'))}`;
      return sql`
        select days.date, coalesce(f.submitted, 0) as submitted, coalesce(f.resolved, 0) as resolved
        from (select ${firstDay}::date + n as date from generate_series(0, ${lastDay}::date - ${firstDay}::date) as n) days
        left join (
          select (happened.at at time zone ${reader.timeZone}::text)::date as date,
            (count(*) filter (where not happened.is_end))::integer as submitted,
            (count(*) filter (where happened.is_end))::integer as resolved
          from (
            select d.submitted_at as at, false as is_end from demands d where ${submitted}
            union all
            select d.resolved_at, true from demands d where ${resolved}
          ) happened
          group by 1
        ) f on f.date = days.date`;
    },
    (row) => row.col('date'),
  );
