import { sql } from 'kysely';

import type { Figure } from '../board-query.js';
import { sumOf } from '../board-query.js';
import { rateOf } from './rate.js';

/** The marks that count as satisfied. */
const SATISFIED = [4, 5] as const;

/** 满意率 */
export const satisfactionRate: Figure = (form) =>
  rateOf(
    form,
    'RATINGS',
    sql.join(
      SATISFIED.map((mark) => sumOf('RATINGS', 'marks', mark - 1)),
      sql` + `,
    ),
    sumOf('RATINGS', 'given'),
  );
