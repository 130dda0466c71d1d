import { sql } from 'kysely';

import type { Figure } from '../counted.js';
import { rateOfRatings } from './rate.js';

/** 解决率 */
export const resolutionRate: Figure = (counted) => rateOfRatings(counted, sql`g.solved`);
