import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../context/viewer.js';
import { REFERENCE_TABLES } from '../../../seed/load-reference-data.js';
import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import type { RunDocument } from '../../../test/run-document.js';
import { runDocuments } from '../../../test/run-document.js';
import { untilBlocked } from '../../../test/until-blocked.js';
import { importCategories } from '../../category/commands/import-categories.js';
import { UnitResolver } from '../unit.resolver.js';
import { importUnits } from './import-units.js';

const SOMEBODY: Viewer = {
  personId: '019ab000-0000-7000-8000-000000000001',
  account: 'a',
  name: 'a',
  memberships: [],
};
const HEADER = 'unit_code\tunit_zh\tshort_zh\tunit_en\tkind\tresponsibilities_zh\tkeywords\tcategory_codes';
const table = (...rows: string[]) => [HEADER, ...rows].join('\n');

interface Found {
  readonly units: {
    readonly totalCount: number;
    readonly nodes: readonly { code: string; name: string; kind: string; categories: { code: string }[] }[];
  };
}

let services: TestServices;
let run: RunDocument;
beforeAll(async () => {
  services = await startServices();
  await importCategories(services, await readFile(REFERENCE_TABLES.categories, 'utf8'));
  run = await runDocuments(services, [UnitResolver]);
});
afterAll(() => services.close());

const find = async (filter: object = {}) =>
  (
    await run<Found>(
      SOMEBODY,
      'query ($filter: UnitFilter) { units(filter: $filter, first: 100) { totalCount nodes { code name kind categories { code } } } }',
      { filter },
    )
  ).units;

describe('a table of units is refused, with each row that is wrong, and changes nothing', () => {
  it.each([
    ['a kind that is none', table('U1\t住建局\t住建\tHousing\t部门\t\t\t0101'), 'row 2: the kind "部门"'],
    [
      'the former kind of several, with the kinds to choose from',
      table('U1\t物业\t物业\tProperty\t社会力量\t\t\t'),
      'row 2: the kind "社会力量" is none of DEPARTMENT',
    ],
    [
      'a category that is not there',
      table('U1\t住建局\t住建\tHousing\t政府部门\t\t\t0101|7777'),
      'no categories 7777',
    ],
    ['a missing name', table('U1\t\t住建\tHousing\t政府部门\t\t\t'), 'row 2: unit_zh: it is empty'],
    [
      'a name that is too long',
      table(`U1\t${'长'.repeat(101)}\t住建\tHousing\t政府部门\t\t\t`),
      'row 2: unit_zh: it has more than 100 characters',
    ],
    [
      'a name that cannot be shown',
      table('U1\t住建局\u0007\t住建\tHousing\t政府部门\t\t\t'),
      'row 2: unit_zh: its character 4 cannot be shown',
    ],
    [
      'too many keywords',
      table(`U1\t住建局\t住建\tHousing\t政府部门\t\t${'灯|'.repeat(101)}\t`),
      'row 2: keywords: it lists more than 100',
    ],
    [
      'a code that comes twice',
      table('U1\t住建局\t住建\tHousing\tDEPARTMENT\t\t\t', 'U1\t城管局\t城管\tUrban\tDEPARTMENT\t\t\t'),
      'row 3: the code U1 comes twice',
    ],
  ])('%s', async (_case, text, problem) => {
    await expect(importUnits(services, text)).rejects.toThrow(problem);
    expect((await find()).totalCount).toBe(0);
  });
});

describe('the units', () => {
  it('come in with what they are responsible for, in the order of the table', async () => {
    expect(await importUnits(services, await readFile(REFERENCE_TABLES.units, 'utf8'))).toEqual({
      added: 62,
      changed: 0,
    });
    const found = await find();
    expect(found.totalCount).toBe(62);
    expect(found.nodes[0]).toMatchObject({ code: 'U01', name: '住房和城乡建设局', kind: 'DEPARTMENT' });
    expect(found.nodes[0]?.categories).toHaveLength(12);
  });

  it('change nothing when they come again; a later table changes names and duties', async () => {
    const text = await readFile(REFERENCE_TABLES.units, 'utf8');
    expect(await importUnits(services, text)).toEqual({ added: 0, changed: 0 });
    const typed = text.replace(/^U01\t/m, 'ｕ０１\t');
    expect(await importUnits(services, typed)).toEqual({ added: 0, changed: 0 });
    const later = text
      .replace('统计局\t统计局', '统计与数据局\t统计局')
      .replace(/(Statistics bureau.*)\t2102/, '$1\t2103');
    expect(await importUnits(services, later)).toEqual({ added: 0, changed: 1 });
    const [unit] = (await find({ search: '统计与数据' })).nodes;
    expect(unit?.categories).toEqual([{ code: '2103' }]);
  });

  it('are found by a part of their names in either language, their kind or a category of either level', async () => {
    expect((await find({ search: '城管' })).nodes.map(({ code }) => code)).toEqual(['U02']);
    expect((await find({ search: 'traffic POLICE' })).nodes.map(({ code }) => code)).toEqual(['U07']);
    expect((await find({ kind: 'JUDICIAL' })).totalCount).toBe(2);
    expect((await find({ categoryCode: '0303' })).nodes.map(({ code }) => code)).toEqual(['U03', 'U54']);
    expect((await find({ categoryCode: '03' })).totalCount).toBeGreaterThan(2);
    expect((await find({ categoryCode: '0303', search: '公交' })).nodes.map(({ code }) => code)).toEqual([
      'U54',
    ]);
    expect((await find({ categoryCode: 'nonsense' })).totalCount).toBe(0);
  });

  it('give a closed unit no duties', async () => {
    const { pool } = services.database;
    await pool.query(`update units set closed_at = now() where code = 'U02'`);
    await pool.query(`delete from unit_categories where unit_id = (select id from units where code = 'U02')`);
    await importUnits(services, await readFile(REFERENCE_TABLES.units, 'utf8'));
    const { rows } = await pool.query(
      `select from unit_categories where unit_id = (select id from units where code = 'U02')`,
    );
    expect(rows).toEqual([]);
  });

  it('wait for a rule of the catalogue that is being saved, and leave its category to it', async () => {
    const client = await services.owner.connect();
    try {
      await client.query('begin');
      await client.query(`select pg_advisory_xact_lock(hashtext('lindan.catalogue.' || current_schema()))`);
      await client.query(
        `insert into dispatch_rules (id, category_code, version, lead_unit_id, co_unit_ids, may_push_down, holds_from, saved_at)
         select gen_random_uuid(), '21', 1, id, '{}', false, '2026-01-01', now() from units where code = 'U01'`,
      );
      const importing = importUnits(services, table('Z1\t新局\t新局\tNew\tDEPARTMENT\t\t\t21'));
      await Promise.race([untilBlocked(services), importing]);
      await client.query('commit');
      expect(await importing).toEqual({ added: 1, changed: 0 });
    } finally {
      client.release();
    }
    expect((await find({ search: '新局' })).nodes).toMatchObject([{ code: 'Z1', categories: [] }]);
  });
});
