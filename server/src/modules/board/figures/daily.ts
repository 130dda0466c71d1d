import { sql } from 'kysely';

import { tally } from '../../../counters/tally.js';
import { column, computedMany, objectMapping } from '../../../read-model/mapping.js';
import type { Figure } from '../counted.js';
import { FIRST_DAY, LAST_DAY, sumOf } from '../counted.js';
import { COMPUTED } from './computed.js';

const dayFigures = objectMapping('DayFigures', COMPUTED, {
  date: column('date'),
  submitted: column('submitted'),
  resolved: column('resolved'),
});

/** A day is cut in the city's time zone, wherever the database stands. */
export const daily: Figure = (form) =>
  computedMany(
    () => dayFigures,
    (_board, reader) => sql`
      select days.date, coalesce(f.submitted, 0) as submitted, coalesce(f.resolved, 0) as resolved
      from (select ${FIRST_DAY}::date + n as date from generate_series(0, ${LAST_DAY}::date - ${FIRST_DAY}::date) as n) days
      left join (
        select t.key, ${sumOf(1)} as submitted, ${sumOf(2)} as resolved
        from (${tally('DEMANDS', form, reader, 'DAY')}) t group by t.key
      ) f on f.key = days.date::text`,
    (row) => row.col('date'),
  );
