/** The side that is the product too, in the smaller city that is measured beside. */
export const SMALLER = 'product, smaller city';

const million = { side: 'product', size: 1_000_000 };
/** From 10,000 demands to a million. */
const growth = { ...million, from: 10_000, of: SMALLER };

/**
 * What is asked of the product: `floor` must be reached, `aim` is what we are after. `of` names the other side; a ratio is
 * of requests per second unless `by` names another figure, of which less is better.
 */
export const FLOORS = [
  { operation: 'list', side: 'product', of: 'peer', floor: 2, aim: 3 },
  { operation: 'list', side: 'product', of: 'limit', floor: 0.55, aim: 0.8 },
  { operation: 'detail', side: 'product', of: 'peer', floor: 2, aim: 3.5 },
  { operation: 'detail', side: 'product', of: 'limit', floor: 0.55, aim: 0.85 },
  { operation: 'list', side: 'product, any document', of: 'peer', floor: 1.5, aim: 2 },
  { operation: 'detail', side: 'product, any document', of: 'peer', floor: 1.5, aim: 2 },
  { operation: 'board', ...million, of: 'peer', floor: 10, aim: 20 },
  { operation: 'search', ...million, of: 'peer', floor: 1.6 },
  { operation: 'search', ...million, of: 'limit', aim: 1 / 1.2 },
  { operation: 'suggest', side: 'product', of: 'all scored', floor: 50 },
  { operation: 'suggest', side: 'product', of: 'its place scored' },
  { operation: 'claim', side: 'product', of: 'peer', floor: 1.8, aim: 4 },
  { operation: 'submit', side: 'product', of: 'peer', floor: 1.2, aim: 2.5 },
  { operation: 'list', side: 'product', of: 'peer', by: 'memory', floor: 0.7, aim: 0.4 },
  ...['list', 'detail', 'board', 'suggest', 'claim', 'submit'].map((operation) => ({
    operation,
    ...growth,
    by: 'p99',
    floor: 1.5,
    aim: 1.2,
  })),
  { operation: 'search', ...growth, by: 'p99', floor: 2, aim: 1.2 },
  { operation: 'board', ...growth, by: 'cpu', floor: 5, aim: 1.5 },
];

/** How many times as long the slowest word of a search may take as the one in the middle. */
export const SLOWEST_WORD = { floor: 5 };
