import { describe, expect, it } from 'vitest';

import { utf8Of } from './utf8.js';

describe('a text goes over the wire as UTF-8', () => {
  it.each([
    ['nothing', ''],
    ['a short one', '井盖坏了 😀'],
    ['a long one', '井盖坏了 😀 é'.repeat(1_000)],
    ['a long one of plain letters', 'a manhole cover '.repeat(1_000)],
    ['a long one with half a pair', `${'井盖'.repeat(2_000)}\ud83d${'井盖'.repeat(2_000)}`],
  ])('%s', (_case, text) => {
    expect(utf8Of(text).toString('utf8')).toBe(Buffer.from(text).toString('utf8'));
  });
});
