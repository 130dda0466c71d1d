import type { Figure } from '../counted.js';
import { rateOf } from './rate.js';

/** 退单率 */
export const returnRate: Figure = (form) => rateOf(form, 'ORDER_STATUS', [2]);
