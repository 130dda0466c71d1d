import { sql } from 'kysely';

import { tally } from '../../../counters/tally.js';
import { column, computedMany, noun } from '../../../reading/noun.js';
import type { Figure } from '../counted.js';
import { sumOf } from '../counted.js';
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
      const { firstDay, lastDay } = counted.period;
      return sql`
        select days.date, coalesce(f.submitted, 0) as submitted, coalesce(f.resolved, 0) as resolved
        from (select ${firstDay}::date + n as date from generate_series(0, ${lastDay}::date - ${firstDay}::date) as n) days
        left join (
          select t.key, ${sumOf(1)} as submitted, ${sumOf(2)} as resolved
          from (${tally('DEMANDS', counted, reader, 'DAY')}) t group by t.key
        ) f on f.key = days.date::text`;
    },
    (row) => row.col('date'),
  );
