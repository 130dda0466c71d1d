import { sql } from 'kysely';
import { column, computedMany, objectMapping, one } from '../../../read-model/mapping.js';
import { rollupQuery } from '../../../rollups/rollup-query.js';
import { unitRead } from '../../unit/unit.read.js';
import type { Figure } from '../board-query.js';
import { sumOf } from '../board-query.js';
import { COMPUTED } from './computed.js';
import { completedBySteps, joinMedianHours } from './median-hours.js';

const unitFigures = objectMapping('UnitFigures', COMPUTED, {
  unit: one(() => unitRead, 'unit_id'),
  offered: column('offered'),
  claimed: column('claimed'),
  verified: column('verified'),
  returned: column('returned'),
  overdue: column('overdue'),
  completed: column('completed'),
  medianHours: column('median_hours'),
});

export const byUnit: Figure = (form) =>
  computedMany(
    () => unitFigures,
    (_board, reader) => sql`
      select u.*, m.completed, m.median_hours from (
        select t.key::uuid as unit_id, ${sumOf('UNIT', 'offered')} as offered, ${sumOf('UNIT', 'claimed')} as claimed, ${sumOf('UNIT', 'verified')} as verified,
          ${sumOf('UNIT', 'returned')} as returned, ${sumOf('UNIT', 'overdue')} as overdue, ${completedBySteps(form)} as steps
        from (${rollupQuery('UNIT', form, reader)}) t group by t.key having ${sumOf('UNIT', 'offered')} > 0
      ) u ${joinMedianHours(form)}`,
    (row) => sql`${row.col('offered')} desc, ${row.col('unit_id')}`,
  );
