import { sql } from 'kysely';

import { tally } from '../../../counters/tally.js';
import { column, computedMany, objectMapping, one } from '../../../read-model/mapping.js';
import { unitRead } from '../../unit/unit.read.js';
import type { Figure } from '../counted.js';
import { sumOf } from '../counted.js';
import { COMPUTED } from './computed.js';
import { completedBySteps, joinMedianHours } from './median-hours.js';

const unitFigures = objectMapping('UnitFigures', COMPUTED, {
  unit: one(() => unitRead, 'unit_id'),
  offered: column('offered'),
  claimed: column('claimed'),
  verified: column('verified'),
  returned: column('returned'),
  overdue: column('overdue'),
  medianHours: column('median_hours'),
});

export const byUnit: Figure = (form) =>
  computedMany(
    () => unitFigures,
    (_board, reader) => sql`
      select u.*, m.median_hours from (
        select t.key::uuid as unit_id, ${sumOf(1)} as offered, ${sumOf(2)} as claimed, ${sumOf(3)} as verified,
          ${sumOf(4)} as returned, ${sumOf(5)} as overdue, ${completedBySteps(form)} as steps
        from (${tally('UNIT', form, reader)}) t group by t.key having ${sumOf(1)} > 0
      ) u ${joinMedianHours(form)}`,
    (row) => sql`${row.col('offered')} desc, ${row.col('unit_id')}`,
  );
