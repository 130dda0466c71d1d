import { sql } from 'kysely';

import type { Form } from '../../../counters/asked.js';
import type { FigureName } from '../../../counters/counted-figures.js';
import { tally } from '../../../counters/tally.js';
import type { Field } from '../../../read-model/mapping.js';
import { column, computedOne, objectMapping } from '../../../read-model/mapping.js';
import type { Sql } from '../../../sql/fragment.js';
import { sumOf } from '../counted.js';
import { COMPUTED } from './computed.js';

const rate = objectMapping('Rate', COMPUTED, {
  numerator: column('numerator'),
  denominator: column('denominator'),
});

/** A share: of what a figure's first slot counts, what other slots do. */
export function rateOf(form: Form, figure: FigureName, slots: readonly number[]): Field {
  const numerator: Sql = sql.join(slots.map(sumOf), sql` + `);
  return computedOne(
    () => rate,
    (_board, reader) => sql`
      select ${numerator} as numerator, ${sumOf(1)} as denominator from (${tally(figure, form, reader)}) t`,
  );
}
