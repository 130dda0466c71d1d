import { expect, it } from 'vitest';

import { telLink } from './tel-link.js';

it.each([
  ['13812345678', 'tel:13812345678'],
  ['0718-822 2222', 'tel:07188222222'],
  ['138-1234-5678', 'tel:13812345678'],
  ['+85291234567', 'tel:+85291234567'],
  ['07188221234-8001', 'tel:07188221234,8001'],
])('%s is dialled by %s', (shown, link) => {
  expect(telLink(shown)).toBe(link);
});
