import { describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import { aUnit } from '../../../test/factories/unit.js';
import { contextOf } from '../../../test/run-document.js';
import { setStage } from '../../../test/stage.js';
import { importPowers } from './import-powers.js';
import { saveDispatchRule } from './save-dispatch-rule.js';

const table = (...rows: string[]) => ['code\tname\tcategory_code\tlaw\tfrom\tuntil', ...rows].join('\n');
const READ = '{ dispatchCatalogue { nodes { category { code } powers { code name law from until } } } }';
const LAW = '《行政处罚法》第二十四条';

const stage = setStage();
const powers = async () =>
  (await stage.operate<{ nodes: readonly object[] }>(stage.city.staff.supervisor, READ)).value.nodes;

describe('a list of powers is refused, with each row that is wrong', () => {
  it.each([
    ['without a law', table('Q1\t占道处罚\t0401\t\t2026-01-01\t'), 'row 2: law: it is empty'],
    [
      'a code twice',
      table(`Q1\t甲\t0401\t${LAW}\t2026-01-01\t`, `Q1\t乙\t0401\t${LAW}\t2026-01-01\t`),
      'row 3: the code Q1 comes twice',
    ],
    [
      'a category that is not there',
      table(`Q1\t甲\t7777\t${LAW}\t2026-01-01\t`),
      'there is no category "7777"',
    ],
    ['without its first day', table(`Q1\t甲\t0401\t${LAW}\t\t`), 'row 2: from: "" is no date'],
    [
      'one that ends before it begins',
      table(`Q1\t甲\t0401\t${LAW}\t2026-01-02\t2026-01-01`),
      'it ends before it begins',
    ],
  ])('%s', async (_case, text, problem) => {
    await expect(importPowers(stage.services, text)).rejects.toThrow(problem);
  });
});

describe('a power that is handed down', () => {
  it('stands beside the rule that decides for its category, from its first to its last day', async () => {
    const { id } = await aUnit(stage.city);
    const acting = contextOf(stage.services, stage.city.staff.admin);
    for (const categoryCode of [CATEGORY.streets, CATEGORY.manholes])
      await saveDispatchRule(acting, { categoryCode, leadUnitId: id });
    const rows = [
      `Q1\t占道处罚\t${CATEGORY.manholes}\t${LAW}\t2026-03-11\t`,
      `Q2\t垃圾分类处罚\t${CATEGORY.rubbish}\t${LAW}\t2025-01-01\t2026-03-11`,
      `Q3\t过去的\t${CATEGORY.rubbish}\t${LAW}\t2025-01-01\t2026-03-10`,
      `Q4\t以后的\t${CATEGORY.rubbish}\t${LAW}\t2026-03-12\t`,
    ];
    expect(await importPowers(stage.services, table(...rows))).toEqual({ added: 4, changed: 0 });
    expect(await importPowers(stage.services, table(...rows))).toEqual({ added: 0, changed: 0 });
    expect(await powers()).toEqual([
      {
        category: { code: CATEGORY.streets },
        powers: [{ code: 'Q2', name: '垃圾分类处罚', law: LAW, from: '2025-01-01', until: '2026-03-11' }],
      },
      {
        category: { code: CATEGORY.manholes },
        powers: [{ code: 'Q1', name: '占道处罚', law: LAW, from: '2026-03-11', until: null }],
      },
    ]);
  });

  it('changes by a later table', async () => {
    const later = table(`Q1\t占道经营处罚\t${CATEGORY.manholes}\t${LAW}\t2026-03-11\t`);
    expect(await importPowers(stage.services, later)).toEqual({ added: 0, changed: 1 });
    expect(await powers()).toMatchObject([{}, { powers: [{ name: '占道经营处罚' }] }]);
  });
});
