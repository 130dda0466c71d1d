import { sql } from 'kysely';

import type { Figure } from '../counted.js';
import { rateOfRatings } from './rate.js';

/** From which mark on somebody is satisfied. */
const SATISFIED = 4;

/** 满意率 */
export const satisfactionRate: Figure = (counted) =>
  rateOfRatings(counted, sql`g.satisfaction >= ${SATISFIED}`);
