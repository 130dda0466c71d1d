import { expect, it } from 'vitest';

import { retryPauseSeconds } from './retry-pause.js';

it('a pause is twice as long after each failure, and never longer than an hour', () => {
  expect([1, 2, 3, 4, 9, 10, 1_000].map(retryPauseSeconds)).toEqual([10, 20, 40, 80, 2_560, 3_600, 3_600]);
});
