import { sql } from 'kysely';

import type { Sql } from '../sql/fragment.js';

/**
 * A text in which the numbers of persons are hidden, unless a condition holds. The cheap guard comes first, so that the condition is
 * rarely evaluated.
 */
export function maskedUnless(isTold: Sql, text: Sql): Sql {
  return sql`case when has_run_of_digits(${text}) and not coalesce(${isTold}, false) then mask_personal_data(${text}) else ${text} end`;
}
