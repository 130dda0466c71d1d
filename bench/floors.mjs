/** The second product target, which runs on the smaller city. */
export const SMALLER = 'product, smaller city';

const million = { target: 'product', size: 1_000_000 };
/** Growth from 10,000 to 1,000,000 demands. */
const growth = { ...million, from: 10_000, of: SMALLER };

/**
 * Performance floors and aims of the product. The ratio of `target` to `of` must reach `floor`; `aim` is the goal. Ratios
 * compare requests per second; `by` names another figure instead, of which less is better.
 */
export const FLOORS = [
  { operation: 'list', target: 'product', of: 'competitor', floor: 2, aim: 3 },
  { operation: 'list', target: 'product', of: 'baseline', floor: 0.55, aim: 0.8 },
  { operation: 'detail', target: 'product', of: 'competitor', floor: 2, aim: 3.5 },
  { operation: 'detail', target: 'product', of: 'baseline', floor: 0.55, aim: 0.85 },
  { operation: 'list', target: 'product, any document', of: 'competitor', floor: 1.5, aim: 2 },
  { operation: 'detail', target: 'product, any document', of: 'competitor', floor: 1.5, aim: 2 },
  { operation: 'board', ...million, of: 'competitor', floor: 10, aim: 20 },
  { operation: 'search', ...million, of: 'competitor', floor: 1.6 },
  { operation: 'search', ...million, of: 'baseline', aim: 1 / 1.2 },
  { operation: 'suggest', target: 'product', of: 'all scored', floor: 50 },
  { operation: 'suggest', target: 'product', of: 'its place scored' },
  { operation: 'claim', target: 'product', of: 'competitor', floor: 1.8, aim: 4 },
  { operation: 'submit', target: 'product', of: 'competitor', floor: 1.2, aim: 2.5 },
  { operation: 'list', target: 'product', of: 'competitor', by: 'memory', floor: 0.75, aim: 0.4 },
  ...['list', 'detail', 'board', 'suggest', 'claim', 'submit'].map((operation) => ({
    operation,
    ...growth,
    by: 'p99',
    floor: 1.7,
    aim: 1.2,
  })),
  { operation: 'search', ...growth, by: 'p99', floor: 2, aim: 1.2 },
  { operation: 'board', ...growth, by: 'cpu', floor: 5, aim: 1.5 },
];

/** The largest ratio of the slowest search word's latency to the median over all words. */
export const SLOWEST_WORD = { floor: 5 };
