import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Draft } from './draft-store';
import { forgetKeptOf, forgetPersonalDataOfOthers } from './kept-of-person';
import { withoutPersonalData } from './personal-fields';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.useRealTimers());

const typed = { title: '楼道灯不亮', phone: '13800000000' };

/** A form that was opened and typed into; the tab goes on. */
function opened(person = 'ann', fields: object = typed): Draft {
  const draft = new Draft(person, 'collect');
  draft.open();
  draft.save({ ...fields });
  return draft;
}
const restored = (person = 'ann', form = 'collect') => new Draft(person, form).restored;
/** What another tab finds: a tab's own storage is not shared. */
const inAnotherTab = () => sessionStorage.clear();

describe('a draft that was closed', () => {
  it('comes back whole in its tab', () => {
    opened().close();
    expect(restored()).toEqual(typed);
  });

  it('comes back in another tab without personal data, and says so', () => {
    opened().close();
    inAnotherTab();
    const draft = new Draft('ann', 'collect');
    expect(draft.restored).toEqual({ title: typed.title });
    expect(draft.lacks).toBe(true);
  });

  it('is nobody else’s, and no other form’s', () => {
    opened().close();
    expect(restored('ben')).toBeUndefined();
    expect(restored('ann', 'collect/2')).toBeUndefined();
  });

  it('is gone once it was sent, here and in the tab that began it', () => {
    opened().close();
    const kept = Object.entries<string>(sessionStorage);
    inAnotherTab();
    const other = new Draft('ann', 'collect');
    other.open();
    other.save({ title: '楼道灯不亮，三楼' });
    other.end();
    other.save({ title: '楼道灯不亮，四楼' });
    for (const [key, value] of kept) sessionStorage.setItem(key, value);
    expect(restored()).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('is forgotten after three days', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    opened().close();
    vi.setSystemTime(Date.now() + 3 * 86_400_000 + 1);
    expect(restored()).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });
});

describe('two tabs with the same form', () => {
  it('write a draft each, and neither takes the other’s', () => {
    const first = opened();
    inAnotherTab();
    const second = new Draft('ann', 'collect');
    expect(second.restored).toBeUndefined();
    second.open();
    second.save({ title: '井盖破了' });
    first.close();
    second.close();
    inAnotherTab();
    const titles = [restored()?.['title']];
    const latest = new Draft('ann', 'collect');
    latest.clear();
    titles.push(restored()?.['title']);
    expect(new Set(titles)).toEqual(new Set(['井盖破了', typed.title]));
  });

  it('a tab that broke down is copied after a while, so that it loses nothing if it was only asleep', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const asleep = opened();
    inAnotherTab();
    vi.setSystemTime(Date.now() + 11 * 60_000);
    const copy = new Draft('ann', 'collect');
    expect(copy.restored).toEqual({ title: typed.title });
    copy.clear();
    expect(asleep.isKept).toBe(true);
  });
});

describe('personal data', () => {
  it.each([
    ['name', '周远芳'],
    ['phone', '0718-8221234'],
    ['address', '三单元 402'],
    ['description', '电话 138 0000 0000，请回'],
    ['note', '身份证 422801199001011234'],
    ['note', '０７１８－８２２１２３４'],
  ])('%s “%s” does not stay on the computer', (field, text) => {
    opened('ann', { [field]: text, title: '门锁坏了' });
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain(text);
    expect(JSON.stringify(Object.entries(sessionStorage))).toContain(text);
  });

  it.each(['2026-12-01', '0193e5a2-7b3c-7000-8000-123456789012', '3 号楼 2 单元 402', '12345 热线'])(
    '“%s” is none',
    (text) => {
      expect(withoutPersonalData({ text })).toEqual({ text });
    },
  );

  it('of others goes when another person goes on in the tab', () => {
    opened('ann').close();
    opened('ben').close();
    forgetPersonalDataOfOthers('ben');
    expect(restored('ben')).toEqual(typed);
    expect(restored('ann')).toEqual({ title: typed.title });
  });
});

it('signing out leaves nothing of a person', () => {
  const open = opened('ann');
  opened('ben').close();
  forgetKeptOf('ann');
  open.save({ title: '还开着的表单' });
  expect(restored('ann')).toBeUndefined();
  expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain(
    'ann/',
  );
  expect(restored('ben')).toEqual(typed);
});

it('the idempotency key comes back with the draft, in its tab only', () => {
  const draft = opened();
  draft.sent = { text: '{}', key: 'k' };
  draft.close();
  expect(new Draft('ann', 'collect').sent).toEqual({ text: '{}', key: 'k' });
  inAnotherTab();
  expect(new Draft('ann', 'collect').sent).toBeUndefined();
});

it('where storage is forbidden, a draft lasts as long as the page', () => {
  const forbidden = (['localStorage', 'sessionStorage'] as const).map((kind) =>
    vi.spyOn(window, kind, 'get').mockImplementation(() => {
      throw new Error('forbidden');
    }),
  );
  opened().close();
  expect(restored()).toEqual(typed);
  for (const one of forbidden) one.mockRestore();
  expect(localStorage).toHaveLength(0);
});
