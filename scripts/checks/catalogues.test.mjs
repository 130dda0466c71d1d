import { describe, expect, it } from 'vitest';
import { compareCatalogues } from './catalogues.mjs';

describe('two catalogues of the same words', () => {
  it('are refused when one language lacks a text', () => {
    expect(compareCatalogues({ claim: '领单', urge: '催办' }, { claim: 'Claim' })).toEqual([
      'urge is missing in en',
    ]);
    expect(compareCatalogues({}, { order: { claim: 'Claim' } })).toEqual(['order.claim is missing in zh-CN']);
  });

  it('are refused when a text is blank or left untranslated', () => {
    expect(compareCatalogues({ claim: ' ' }, { claim: 'Claim' })).toEqual(['claim is empty']);
    expect(compareCatalogues({ claim: '领单' }, { claim: '领单' })).toEqual(['claim is Chinese in en']);
  });

  it('are refused when a value is filled in by one language only', () => {
    expect(compareCatalogues({ held: '已由{{unit}}领走' }, { held: 'Already claimed' })).toEqual([
      'held has other {{places}} in zh-CN than in en',
    ]);
  });

  it('pass with the same keys, and with plural forms that only English has', () => {
    const chinese = { claim: '领单', count_other: '{{count}} 件' };
    const english = { claim: 'Claim', count_one: '{{count}} order', count_other: '{{count}} orders' };
    expect(compareCatalogues(chinese, english)).toEqual([]);
  });
});
