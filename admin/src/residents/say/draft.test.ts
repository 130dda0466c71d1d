import { afterEach, describe, expect, it, vi } from 'vitest';

import { emptyDraft, keepDraft, keptDraft, pendingFor } from './draft';

const KEY = 'lindan.residents.draft.g3x7';
const DAY = 24 * 3_600_000;
const draft = { ...emptyDraft('ISSUE'), text: '路灯不亮' };
const input = { regionId: 'grid-3', title: '路灯不亮', description: '路灯不亮' };

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
});

describe('a draft', () => {
  it('is not kept on the device for more than a week', () => {
    keepDraft(KEY, { draft, savedAt: 0 });
    expect(keptDraft(KEY, 8 * DAY)).toBeUndefined();
    expect(window.localStorage.getItem(KEY)).toBeNull();
  });

  it.each(['{', 'null', '[]', '{"draft":{}}', '"text"'])('that was left as %s counts as none', (text) => {
    window.localStorage.setItem(KEY, text);
    expect(keptDraft(KEY, 0)).toBeUndefined();
  });

  it('lasts as long as the page where the device stores nothing', () => {
    vi.spyOn(window.localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    keepDraft(KEY, { draft, savedAt: 0 });
    expect(keptDraft(KEY, DAY)?.draft.text).toBe('路灯不亮');
  });

  it('goes out under the same key as long as nothing was changed, and under a new one afterwards', () => {
    const first = pendingFor(input, undefined, () => 'first');
    expect(pendingFor(input, { ...first, isHeld: true }, () => 'second')).toEqual(first);
    expect(pendingFor({ ...input, title: '另一件' }, first, () => 'second').key).toBe('second');
  });
});
