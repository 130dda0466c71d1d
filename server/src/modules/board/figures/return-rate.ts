import type { Figure } from '../board-query.js';
import { sumOf } from '../board-query.js';
import { rateOf } from './rate.js';

/** 退单率 */
export const returnRate: Figure = (form) =>
  rateOf(form, 'ORDER_STATUS', sumOf('ORDER_STATUS', 'returned'), sumOf('ORDER_STATUS', 'offered'));
