import type { Figure } from '../counted.js';
import { rateOf } from './rate.js';

/** 解决率 */
export const resolutionRate: Figure = (counted) => rateOf(counted, 'RATINGS', [3]);
