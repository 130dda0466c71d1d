import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Circumstances, ComparedCircumstances } from './alike/circumstances.js';
import { compareCircumstances, metres } from './alike/circumstances.js';
import { CLOSELY, COARSELY } from './alike/closeness.js';
import type { Stated } from './alike/compared-text.js';
import { comparedText } from './alike/compared-text.js';
import { Rarity } from './alike/rarity.js';
import { CUT } from './alike/weights.js';
import { likenessOf } from './likeness.js';

const SAME_DAY: ComparedCircumstances = {
  isOneCommunity: true,
  building: undefined,
  distance: undefined,
  category: undefined,
  days: 0,
};
const RARITY = new Rarity();
const aText = (title: string, description = ''): Stated => ({ title, description });
const likeness = (one: Stated, other: Stated, circumstances: Partial<ComparedCircumstances> = {}) =>
  likenessOf(comparedText(one), comparedText(other), { ...SAME_DAY, ...circumstances }, RARITY).score;

describe('two statements are alike', () => {
  it('not at all, when they share no word', () => {
    expect(likeness(aText('井盖破损', '有人踩空'), aText('想学书法', '周末有空'))).toBe(0);
  });

  it('not at all, when only what everybody says is the same', () => {
    expect(likeness(aText('希望解决'), aText('希望解决'))).toBe(0);
  });

  it('nearly for certain, when they are the same', () => {
    const text = aText('门口井盖破损', '夜里有人踩空');
    expect(likeness(text, text)).toBeGreaterThan(0.9);
  });

  it('when both say the same in other words around it', () => {
    expect(likeness(aText('3栋电梯坏了'), aText('三栋的电梯又坏了', '停在二楼'))).toBeGreaterThan(CUT);
  });

  it('more by their titles than by what follows', () => {
    const stated = aText('门口井盖破损', '路灯不亮');
    const byTitle = likeness(stated, aText('门口井盖破损', '垃圾成堆'));
    const byText = likeness(stated, aText('垃圾成堆', '门口井盖破损'));
    expect(byTitle).toBeGreaterThan(byText);
    expect(byText).toBeGreaterThan(0);
  });

  it('never by more than 1 or less than 0, and each to the other as the other to it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const statement = fc.record({ title: text, description: text });
    fc.assert(
      fc.property(statement, statement, (one, other) => {
        const score = likeness(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(likeness(other, one)).toBeCloseTo(score, 9);
      }),
    );
  });
});

describe('they are less alike', () => {
  const lift = aText('电梯坏了', '电梯停运，老人下不了楼');

  it('when they number different houses: 3栋 is not 5栋', () => {
    expect(likeness(aText('3栋电梯坏了'), aText('5栋电梯坏了'))).toBeLessThan(CUT);
  });

  it('when they name different places', () => {
    const [one, other] = [aText('阳光花园电梯坏了'), aText('书香公寓电梯坏了')];
    expect(likeness(one, other)).toBeLessThan(likeness(one, aText('阳光花园电梯停运')));
  });

  it.each([
    ['in another building', { building: 'other' }, { building: 'same' }],
    ['far away', { distance: 900 }, { distance: 40 }],
    ['of another category', { category: 'other' }, { category: 'same' }],
    ['of another season', { days: 200 }, { days: 2 }],
  ] as const)('%s', (_case, less, more) => {
    expect(likeness(lift, lift, less)).toBeLessThan(likeness(lift, lift, more));
  });
});

describe('circumstances', () => {
  const HERE: Circumstances = {
    communityId: 'c',
    buildingId: 'b3',
    location: { latitude: 30.3, longitude: 109.48 },
    categoryCode: '0103',
    groupCode: '01',
    at: new Date('2026-03-11T02:00:00Z'),
  };

  it('say nothing where one of them is not known', () => {
    const unknown = { ...HERE, buildingId: null, location: null, categoryCode: null, groupCode: null };
    expect(compareCircumstances(HERE, unknown)).toEqual(SAME_DAY);
  });

  it('tell metres, days, and a category from its group', () => {
    const there = { ...HERE, location: { latitude: 30.301, longitude: 109.48 }, categoryCode: '0104' };
    const compared = compareCircumstances(HERE, { ...there, at: new Date('2026-03-14T02:00:00Z') });
    expect(compared).toMatchObject({ building: 'same', category: 'related', days: 3 });
    expect(compared.distance).toBeCloseTo(111, 0);
    expect(metres({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 180 })).toBeGreaterThan(2e7);
  });

  it('of a building or a point never count for somebody without a role, unless the points lie far apart', () => {
    const next = { ...HERE, buildingId: 'b5', location: { latitude: 30.304, longitude: 109.484 } };
    const far = { ...HERE, location: { latitude: 30.35, longitude: 109.48 } };
    expect(CLOSELY.compare(HERE, next)).toMatchObject({ building: 'other' });
    expect(COARSELY.compare(HERE, next)).toEqual(COARSELY.compare(HERE, HERE));
    expect(COARSELY.compare(HERE, far).distance).toBeGreaterThan(5000);
  });
});
