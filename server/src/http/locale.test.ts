import { describe, expect, it } from 'vitest';

import { localeOf } from './locale.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.8', 'en'],
    ['zh-TW', 'zh-CN'],
    ['fr, en;q=0.5, zh;q=0.3', 'en'],
    ['en;q=0.3, zh-Hans;q=0.9', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['*', 'zh-CN'],
    [`${'x,'.repeat(10_000)}en`, 'zh-CN'],
  ])('for %j is %s', (header, locale) => expect(localeOf(header)).toBe(locale));
});
