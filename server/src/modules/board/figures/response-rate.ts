import { sql } from 'kysely';

import type { Figure } from '../counted.js';
import { rateOfRatings } from './rate.js';

/** 响应率 */
export const responseRate: Figure = (counted) => rateOfRatings(counted, sql`g.answered`);
