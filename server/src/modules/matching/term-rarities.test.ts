import { describe, expect, it } from 'vitest';

import { aResource } from '../../test/factories/resource.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';
import { RAREST } from './rarity.js';
import { fillResourceTerms } from './resource-terms.js';
import { countTerms, rarityOf } from './term-rarities.js';

const stage = setStage();

describe('the rarity of a term', () => {
  it('is counted among published resources, and kept until the next count', async () => {
    const { services, city } = stage;
    const { database } = services;
    const unit = await aUnit(city);
    const put = (count: number, title: string, status: 'PUBLISHED' | 'SUSPENDED' = 'PUBLISHED') =>
      Promise.all(
        Array.from({ length: count }, () => aResource(city, { unit, title, description: '', status })),
      );
    await put(50, '路灯');
    await put(2, '轮椅');
    await put(30, '水表', 'SUSPENDED');
    await fillResourceTerms(database);
    expect((await rarityOf(database))('路灯')).toBe(RAREST);

    // Of 路灯 and 轮椅, and of their characters.
    expect(await countTerms(services)).toBe(6);
    expect(await countTerms(services)).toBe(0);
    const rarity = await rarityOf(database);
    expect(['路灯', '轮椅', '水表', '井盖', '2026'].map(rarity)).toEqual([1, 6, RAREST, RAREST, 0]);

    await database.pool.query(`delete from resource_terms where '轮椅' = any(terms)`);
    expect(await countTerms(services)).toBe(3);
    expect((await rarityOf(database))('轮椅')).toBe(RAREST);
  });
});
