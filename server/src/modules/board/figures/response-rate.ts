import type { Figure } from '../board-query.js';
import { sumOf } from '../board-query.js';
import { rateOf } from './rate.js';

/** 响应率 */
export const responseRate: Figure = (form) =>
  rateOf(form, 'RATINGS', sumOf('RATINGS', 'answered'), sumOf('RATINGS', 'given'));
