import type { Figure } from '../counted.js';
import { rateOf } from './rate.js';

/** 响应率 */
export const responseRate: Figure = (form) => rateOf(form, 'RATINGS', [2]);
