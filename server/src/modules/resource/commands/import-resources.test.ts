import { beforeEach, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import { aResource } from '../../../test/factories/resource.js';
import type { AUnitWithLiaison } from '../../../test/factories/unit.js';
import { aUnit } from '../../../test/factories/unit.js';
import { anotherProcess } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';
import { importResources } from './import-resources.js';

const COLUMNS = [
  'unit',
  'title',
  'description',
  'categories',
  'kind',
  'places',
  'audience',
  'capacity',
] as const;
const MORE = ['capacity_period', 'from', 'until', 'weekly_hours', 'booking', 'contact', 'orderable'] as const;
type Cells = Partial<Record<(typeof COLUMNS)[number] | (typeof MORE)[number], string>>;

const stage = setStage();
let unit: AUnitWithLiaison;
beforeEach(async () => {
  unit = await aUnit(stage.city);
});

const code = async (id: string) =>
  (await stage.services.database.pool.query<{ code: string }>('select code from units where id = $1', [id]))
    .rows[0]?.code ?? '';
/** A table of offers of the unit; what a row leaves out is said for it. */
async function tableOf(...rows: Cells[]) {
  const own = {
    unit: await code(unit.id),
    title: '上门理发',
    description: '为行动不便的老人',
    categories: CATEGORY.property,
    kind: '服务',
  };
  const columns = [...COLUMNS, ...MORE];
  const lines = rows.map((row) => columns.map((column) => ({ ...own, ...row })[column] ?? ''));
  return [columns, ...lines].map((cells) => cells.join('\t')).join('\n');
}
const bring = async (...rows: Cells[]) => importResources(stage.services, await tableOf(...rows));
const LIST = `query ($filter: ResourceFilter) { resources(filter: $filter, first: 100) { nodes {
  id version status title kind audience capacity capacityPeriod availableFrom availableTo booking contact isOrderable
  categories { code } regions { name } weeklyHours { weekday from until } events { action }
} } }`;
const own = async () =>
  (
    await stage.operate<{ nodes: readonly Record<string, unknown>[] }>(unit.liaison, LIST, {
      filter: { unitId: unit.id },
    })
  ).value.nodes;

describe('a table of resources is refused, with row and column, and changes nothing', () => {
  it.each<[string, Cells, string]>([
    ['a unit that is not there', { unit: 'U99' }, 'row 3: unit: there is no "U99"'],
    ['no title', { title: '' }, 'row 3: title: it is empty'],
    ['a title that is too long', { title: '长'.repeat(101) }, 'row 3: title: it has more than 100'],
    ['no category', { categories: '' }, 'row 3: categories: it is empty'],
    [
      'categories that are not there',
      { categories: '0101|77|78' },
      'row 3: categories: there is no "77", "78"',
    ],
    ['a kind that is none', { kind: '善意' }, 'row 3: kind: "善意" is none of SERVICE'],
    ['a place that is not there', { places: '火星社区' }, 'row 3: places: there is no "火星社区"'],
    ['an audience that is none', { audience: '老人|外星人' }, 'row 3: audience: there is no "外星人"'],
    ['a capacity that is none', { capacity: '-1', capacity_period: '每月' }, 'row 3: capacity: "-1" is no'],
    ['a capacity for no period', { capacity: '3' }, 'row 3: capacity_period: a capacity and its period'],
    ['a date that is none', { from: '2026-02-30' }, 'row 3: from: "2026-02-30" is no date'],
    [
      'an end before the beginning',
      { from: '2026-03-02', until: '2026-03-01' },
      'row 3: until: it ends before',
    ],
    ['what is over already', { until: '2020-01-01' }, 'row 3: until: it is over already'],
    ['hours that are none', { weekly_hours: '上午' }, 'row 3: weekly_hours: "上午" says no hours'],
    [
      'hours that overlap',
      { weekly_hours: '1 09:00-12:00,11:00-13:00' },
      'row 3: weekly_hours: a time is none',
    ],
    ['neither yes nor no', { orderable: '也许' }, 'row 3: orderable: "也许" is not yes or no'],
    ['one title twice', { title: '上门理发' }, 'row 3: title: the unit has this one twice'],
  ])('%s', async (_case, wrong, problem) => {
    await expect(bring({}, { title: '另一项', ...wrong })).rejects.toThrow(problem);
    expect(await own()).toEqual([]);
  });

  it('without a column that it needs', async () => {
    await expect(importResources(stage.services, '单位,名称\nU1,x')).rejects.toThrow(
      'the header lacks description, categories, kind',
    );
  });
});

describe('a table of resources', () => {
  it('brings in all that it says, published, with its history', async () => {
    const row = {
      categories: `${CATEGORY.property}|${CATEGORY.rubbish}`,
      places: stage.city.community.name,
      audience: '老人',
      capacity: '3',
      capacity_period: '每月',
      from: '2026-01-01',
      until: '2099-12-31',
      weekly_hours: '周六 09:00-12:00',
      booking: '提前一天',
      contact: '0718-8221234',
      orderable: '否',
    };
    expect(await bring(row)).toEqual({ added: 1, changed: 0 });
    expect(await own()).toMatchObject([
      {
        status: 'PUBLISHED',
        title: '上门理发',
        kind: 'SERVICE',
        audience: ['ELDERLY'],
        capacity: 3,
        capacityPeriod: 'MONTH',
        availableFrom: '2026-01-01',
        availableTo: '2099-12-31',
        booking: '提前一天',
        contact: '0718-8221234',
        isOrderable: false,
        categories: [{ code: CATEGORY.property }, { code: CATEGORY.rubbish }],
        regions: [{ name: stage.city.community.name }],
        weeklyHours: [{ weekday: 6, from: '09:00', until: '12:00' }],
        events: [{ action: 'CREATE' }],
      },
    ]);
    expect(await bring(row)).toEqual({ added: 0, changed: 0 });
    expect(await own()).toMatchObject([{ version: 1, events: [{ action: 'CREATE' }] }]);
  });

  it('may have Chinese titles, and covers the city and may be ordered unless it says otherwise', async () => {
    const header = '单位,名称,说明,类别,类型';
    const row = `${await code(unit.id)},上门理发,为老人,${CATEGORY.property},SERVICE`;
    await importResources(stage.services, `${header}\n${row}`);
    expect(await own()).toMatchObject([
      { isOrderable: true, regions: [{ name: stage.city.city.name }], weeklyHours: [], contact: null },
    ]);
  });

  it('changes what a later one says otherwise, and names the fields in the history; the state stays', async () => {
    await bring({}, { title: '留着的' });
    const { database } = stage.services;
    await database.pool.query(`update resources set status = 'SUSPENDED', taken = 2 where unit_id = $1`, [
      unit.id,
    ]);
    const later = { categories: CATEGORY.rubbish, places: stage.city.street.name, contact: '窗口' };
    expect(await bring(later)).toEqual({ added: 0, changed: 1 });
    const changed = (await own()).find(({ title }) => title === '上门理发');
    expect(changed).toMatchObject({
      status: 'SUSPENDED',
      contact: '窗口',
      categories: [{ code: CATEGORY.rubbish }],
      regions: [{ name: stage.city.street.name }],
      events: [{ action: 'CREATE' }, { action: 'EDIT' }],
    });
    const { rows } = await database.pool.query(
      `select details from events where action = 'EDIT' and subject_id = $1`,
      [changed?.['id']],
    );
    expect(rows).toEqual([{ details: { fields: ['categoryCode', 'regionIds', 'contact'] } }]);
    expect(await own()).toHaveLength(2);
  });

  it('is known by its unit and title however they are written, and a place by its committee', async () => {
    const { name } = stage.city.community;
    await bring({ places: name });
    const again = { title: '上門　理髮！', places: `${name}居委会`, kind: '服務' };
    expect(await bring({ title: '上门 理发' })).toEqual({ added: 1, changed: 0 });
    expect(await bring(again)).toEqual({ added: 0, changed: 1 });
    const titles = (await own()).map(({ title }) => title);
    expect(new Set(titles)).toEqual(new Set(['上门理发', '上門　理髮！']));
  });

  it('leaves alone what has expired as the row says, and brings it in anew when the row holds longer', async () => {
    await aResource(stage.city, { unit, title: '旧的', status: 'EXPIRED' });
    expect(await bring({ title: '旧的', until: '2020-01-01' })).toEqual({ added: 0, changed: 0 });
    expect(await bring({ title: '旧的', until: '2099-01-01' })).toEqual({ added: 1, changed: 0 });
    expect(await bring({ title: '旧的', until: '2099-01-01' })).toEqual({ added: 0, changed: 0 });
  });

  it('comes in once, when two processes import it at the same time', async () => {
    const second = await anotherProcess(stage.services);
    const table = await tableOf({});
    const both = await Promise.all([importResources(stage.services, table), importResources(second, table)]);
    await second.close();
    expect(both.reduce((sum, { added }) => sum + added, 0)).toBe(1);
    expect(await own()).toHaveLength(1);
  });
});
