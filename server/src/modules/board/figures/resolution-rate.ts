import type { Figure } from '../counted.js';
import { rateOf } from './rate.js';

/** 解决率 */
export const resolutionRate: Figure = (form) => rateOf(form, 'RATINGS', [3]);
