import type { Figure } from '../counted.js';
import { rateOf } from './rate.js';

/** From which mark on somebody is satisfied, up to the best. */
const SATISFIED = [4, 5] as const;

/** 满意率 */
export const satisfactionRate: Figure = (form) =>
  rateOf(
    form,
    'RATINGS',
    SATISFIED.map((mark) => 3 + mark),
  );
