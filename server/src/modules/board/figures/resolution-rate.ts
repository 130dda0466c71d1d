import type { Figure } from '../board-query.js';
import { sumOf } from '../board-query.js';
import { rateOf } from './rate.js';

/** 解决率 */
export const resolutionRate: Figure = (form) =>
  rateOf(form, 'RATINGS', sumOf('RATINGS', 'solved'), sumOf('RATINGS', 'given'));
