import { sql } from 'kysely';

import { rowOf } from '../../../reading/noun.js';
import type { Figure } from '../counted.js';
import { ordersOffered } from '../counted.js';
import { rateOf } from './rate.js';

/** 退单率 */
export const returnRate: Figure = (counted) =>
  rateOf(
    (reader) => sql`
      select count(o.returned_at)::integer as numerator, count(*)::integer as denominator
      from orders o where ${ordersOffered(counted, rowOf('o'), reader)}`,
  );
