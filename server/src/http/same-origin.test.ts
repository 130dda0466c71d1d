import { describe, expect, it } from 'vitest';

import { isSameOrigin } from './same-origin.js';

const HOST = 'lindan.example.cn';
const PUBLIC = 'https://lindan.example.cn';

describe('a request that bears a cookie', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a site whose name begins alike', { origin: 'https://lindan.example.cn.evil.example' }],
    ['another port of the same host', { origin: 'https://lindan.example.cn:8443' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site that names no origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ])('is refused from %s', (_, headers) => {
    expect(isSameOrigin(headers, HOST, null)).toBe(false);
    expect(isSameOrigin(headers, HOST, PUBLIC)).toBe(false);
  });

  it.each([
    ['our own pages', { origin: 'https://lindan.example.cn' }],
    ['our own pages, reading', { 'sec-fetch-site': 'same-origin' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['no browser', {}],
  ])('is served from %s', (_, headers) => expect(isSameOrigin(headers, HOST, null)).toBe(true));

  it('is served behind a proxy that calls us by another name', () => {
    expect(isSameOrigin({ origin: PUBLIC }, 'app:4000', PUBLIC)).toBe(true);
    expect(isSameOrigin({ origin: PUBLIC }, 'app:4000', null)).toBe(false);
  });
});
