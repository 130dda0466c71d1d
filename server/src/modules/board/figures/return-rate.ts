import type { Figure } from '../counted.js';
import { rateOf } from './rate.js';

/** 退单率 */
export const returnRate: Figure = (counted) => rateOf(counted, 'ORDER_STATUS', [2]);
