import { sql } from 'kysely';

import type { Field } from '../../../read-model/mapping.js';
import { column, computedOne, objectMapping } from '../../../read-model/mapping.js';
import type { FigureName } from '../../../rollups/facts.js';
import type { QueryForm } from '../../../rollups/parameters.js';
import { rollupQuery } from '../../../rollups/rollup-query.js';
import type { Sql } from '../../../sql/fragment.js';
import { COMPUTED } from './computed.js';

const rate = objectMapping('Rate', COMPUTED, {
  numerator: column('numerator'),
  denominator: column('denominator'),
});

/** A ratio of two sums over the rows of one figure. */
export function rateOf(form: QueryForm, figure: FigureName, numerator: Sql, denominator: Sql): Field {
  return computedOne(
    () => rate,
    (_board, reader) => sql`
      select ${numerator} as numerator, ${denominator} as denominator from (${rollupQuery(figure, form, reader)}) t`,
  );
}
