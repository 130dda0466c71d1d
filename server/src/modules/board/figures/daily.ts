import { sql } from 'kysely';
import { column, computedMany, objectMapping } from '../../../read-model/mapping.js';
import { rollupQuery } from '../../../rollups/rollup-query.js';
import type { Figure } from '../board-query.js';
import { FIRST_DAY, LAST_DAY, sumOf } from '../board-query.js';
import { COMPUTED } from './computed.js';

const dayFigures = objectMapping('DayFigures', COMPUTED, {
  date: column('date'),
  submitted: column('submitted'),
  resolved: column('resolved'),
});

/** Days of the city's time zone, independent of the database's setting. */
export const daily: Figure = (form) =>
  computedMany(
    () => dayFigures,
    (_board, reader) => sql`
      select days.date, coalesce(f.submitted, 0) as submitted, coalesce(f.resolved, 0) as resolved
      from (select ${FIRST_DAY}::date + n as date from generate_series(0, ${LAST_DAY}::date - ${FIRST_DAY}::date) as n) days
      left join (
        select t.key, ${sumOf('DEMANDS', 'submitted')} as submitted, ${sumOf('DEMANDS', 'resolved')} as resolved
        from (${rollupQuery('DEMANDS', form, reader, 'DAY')}) t group by t.key
      ) f on f.key = days.date::text`,
    (row) => row.col('date'),
  );
