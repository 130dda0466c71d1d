import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';

import { REFERENCE_TABLES } from '../../../seed/load-reference-data.js';
import { setStage } from '../../../test/stage.js';
import { importCategories } from '../../category/commands/import-categories.js';
import { importUnits } from '../../unit/commands/import-units.js';
import { importCatalogue } from './import-catalogue.js';

const HEADER = 'category_code\tlead_unit\tco_units\ttier\tbasis\tmay_push_down\tfrom';
const table = (...rows: string[]) => [HEADER, ...rows].join('\n');
const READ = `query($categoryCode: String) { dispatchCatalogue(categoryCode: $categoryCode) { totalCount
  nodes { version leadUnit { code } coUnits { code } tier basis mayPushDown from history { savedBy from } } } }`;

interface Catalogue {
  readonly totalCount: number;
  readonly nodes: readonly object[];
}

const stage = setStage();
const file = (name: keyof typeof REFERENCE_TABLES) => readFile(REFERENCE_TABLES[name], 'utf8');
const read = async (categoryCode: string | null) =>
  (await stage.operate<Catalogue>(stage.city.staff.admin, READ, { categoryCode })).value;
const duties = async (unit: string) =>
  (
    await stage.services.database.pool.query<{ code: string }>(
      `select category_code as code from unit_categories join units on units.id = unit_id where units.code = $1 order by 1`,
      [unit],
    )
  ).rows.map(({ code }) => code);
beforeAll(async () => {
  await importCategories(stage.services, await file('categories'));
  await importUnits(stage.services, await file('units'));
});

describe('a table of the catalogue is refused, with each row that is wrong, and changes nothing', () => {
  it.each([
    ['a category that is not there', table('7777\t城管局\t\t\t\t\t'), 'row 2: there is no category "7777"'],
    ['a unit that is not there', table('0206\t路灯所\t\t\t\t\t'), 'row 2: there is no unit "路灯所"'],
    [
      'a category twice',
      table('0206\tU02\t\t\t\t\t', '0206\tU01\t\t\t\t\t'),
      'row 3: the category 0206 comes twice',
    ],
    ['a unit under two names', table('0206\tU02\t住建局|城管局\t\t\t\t'), 'row 2: a unit is named twice'],
    [
      'a unit in two spellings',
      table('0206\tｕ02\t住建局|「城管局」\t\t\t\t'),
      'row 2: a unit is named twice',
    ],
    ['a tier that is none', table('0206\tU02\t\t部门\t\t\t'), 'row 2: the tier "部门" is none of'],
    ['neither yes nor no', table('0206\tU02\t\t\t\tmaybe\t'), 'row 2: may_push_down: "maybe" is not yes'],
    [
      'a date that does not exist',
      table('0206\tU02\t\t\t\t\t2026-02-30'),
      'row 2: from: "2026-02-30" is no date',
    ],
    [
      'a basis that is too long',
      table(`0206\tU02\t\t\t${'法'.repeat(1001)}\t\t`),
      'row 2: basis: it has more than',
    ],
    ['two rows', table('7777\tU02\t\t\t\t\t', '0206\t\t\t\t\t\t'), 'row 3: there is no unit ""'],
  ])('%s', async (_case, text, problem) => {
    await expect(importCatalogue(stage.services, text)).rejects.toThrow(problem);
    expect((await read(null)).totalCount).toBe(0);
  });
});

describe('the catalogue', () => {
  it('comes in with a rule for every category of the second level, and nothing twice', async () => {
    const text = await file('catalogue');
    expect(await importCatalogue(stage.services, text)).toEqual({ added: 115, changed: 0 });
    expect(await importCatalogue(stage.services, text)).toEqual({ added: 0, changed: 0 });
    const { rows } = await stage.services.database.pool.query<{ code: string }>(
      'select code from categories where parent_code is not null except select category_code from dispatch_rules',
    );
    // What the small city of the tests has beside the taxonomy is named as in it.
    expect(rows).toEqual([]);
  });

  it('decides who may claim: the lead unit and the co-units, whatever the units table says later', async () => {
    const before = await duties('U02');
    expect(before).toContain('0206');
    expect(await duties('U31')).toEqual([]);
    await importUnits(stage.services, await file('units'));
    expect(await duties('U02')).toEqual(before);
    expect(await duties('U31')).toEqual([]);
  });

  it('changes a rule by a later table, and keeps the former version', async () => {
    const later = table('0206\t城管局\t供电公司\t职能\t\t是\t'.replace('职能', '部门承办'));
    expect(await importCatalogue(stage.services, later)).toEqual({ added: 0, changed: 1 });
    expect(await importCatalogue(stage.services, later)).toEqual({ added: 0, changed: 0 });
    expect((await read('0206')).nodes).toEqual([
      {
        version: 2,
        leadUnit: { code: 'U02' },
        coUnits: [{ code: 'U50' }],
        tier: 'DEPARTMENT',
        basis: null,
        mayPushDown: true,
        from: '2026-03-11',
        history: [
          { savedBy: null, from: '2026-03-11' },
          { savedBy: null, from: '2026-03-11' },
        ],
      },
    ]);
    expect(await duties('U50')).toContain('0206');
  });

  it('takes the dates of a printed catalogue, past and to come', async () => {
    const rows = ['0201\tU51\t\t\t\t\t2024-01-01', '0202\tU02\t\t\t\t\t2027-01-01'];
    expect(await importCatalogue(stage.services, table(...rows))).toEqual({ added: 0, changed: 2 });
    expect(await importCatalogue(stage.services, table(...rows))).toEqual({ added: 0, changed: 0 });
    expect((await read('0201')).nodes).toMatchObject([{ version: 2, from: '2024-01-01' }]);
    expect((await read('0202')).nodes).toMatchObject([{ version: 2, leadUnit: { code: 'U50' } }]);
  });
});
