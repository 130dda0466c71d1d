import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { REFERENCE_TABLES } from '../../../seed/load-reference-data.js';
import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import type { RunDocument } from '../../../test/run-document.js';
import { runDocuments } from '../../../test/run-document.js';
import { untilBlocked } from '../../../test/until-blocked.js';
import { CategoryResolver } from '../category.resolver.js';
import { importCategories } from './import-categories.js';

interface Found {
  readonly categories: readonly { code: string; name: string; parent: { code: string } | null }[];
}

let services: TestServices;
let run: RunDocument;
beforeAll(async () => {
  services = await startServices();
  run = await runDocuments(services, [CategoryResolver]);
});
afterAll(() => services.close());

const categories = async () =>
  (await run<Found>(null, '{ categories { code name parent { code } } }')).categories;
const table = (...rows: string[]) => ['code\tparent\tname_zh\tname_en\tkeywords', ...rows].join('\n');

describe('a table of categories is refused, with each row that is wrong, and changes nothing', () => {
  it.each([
    ['a code that is none', table('1\t\t住房\tHousing\t'), 'row 2: the code "1"'],
    [
      'a code that comes twice',
      table('01\t\t住房\tHousing\t', '01\t\t市政\tUtilities\t'),
      'row 3: the code 01 comes twice',
    ],
    ['a parent that is not there', table('0101\t01\t物业\tProperty\t'), 'row 2: its parent 01 is not'],
    [
      'a third level',
      table('01\t\t住房\tHousing\t', '0101\t01\t物业\tProperty\t', '0102\t0101\t物业费\tFees\t'),
      'row 4',
    ],
    [
      'a parent with which the code does not begin',
      table('01\t\t住房\tHousing\t', '0201\t01\t物业\tProperty\t'),
      'row 3: its parent is not "02"',
    ],
    [
      'a group that would lie below another',
      table('01\t\t住房\tHousing\t', '02\t01\t市政\tUtilities\t'),
      'row 3: its parent is not ""',
    ],
    ['a name in English only', table('01\t\t\tHousing\t'), 'row 2: name_zh: it is empty'],
    [
      'keywords that cannot be shown',
      table('01\t\t住房\tHousing\t灯|\u0000'),
      'row 2: keywords: its character 1 cannot be shown',
    ],
    [
      'a name that is too long',
      table(`01\t\t${'长'.repeat(51)}\tHousing\t`),
      'row 2: name_zh: it has more than 50',
    ],
  ])('%s', async (_case, text, problem) => {
    await expect(importCategories(services, text)).rejects.toThrow(problem);
    expect(await categories()).toEqual([]);
  });
});

describe('the categories', () => {
  it('wait for a category that is being saved, and are written after it', async () => {
    const { database } = services;
    const saving = await database.pool.connect();
    await saving.query('begin');
    await saving.query(`select pg_advisory_xact_lock(hashtext('lindan.categories.' || current_schema()))`);
    const imported = importCategories(services, table('99\t\t其他\t\t'));
    await untilBlocked(services);
    await saving.query('commit');
    saving.release();
    expect(await imported).toEqual({ added: 1, changed: 0 });
    const { rows } = await database.pool.query(`delete from categories where code = '99' returning name_en`);
    expect(rows).toEqual([{ name_en: '其他' }]);
  });

  it('come in on both levels, in the order of the tree, for anybody to read', async () => {
    const text = await readFile(REFERENCE_TABLES.categories, 'utf8');
    expect(await importCategories(services, text)).toEqual({ added: 139, changed: 0 });
    const found = await categories();
    expect(found).toHaveLength(139);
    expect(found.filter(({ parent }) => parent === null)).toHaveLength(24);
    expect(found.slice(0, 2)).toEqual([
      { code: '01', name: '住房与物业', parent: null },
      { code: '0101', name: '物业服务与收费', parent: { code: '01' } },
    ]);
  });

  it('change nothing when they come again, and are renamed by a later table', async () => {
    const text = await readFile(REFERENCE_TABLES.categories, 'utf8');
    expect(await importCategories(services, text)).toEqual({ added: 0, changed: 0 });
    expect(await importCategories(services, text.replace('物业服务与收费', '物业服务'))).toEqual({
      added: 0,
      changed: 1,
    });
    expect((await categories())[1]?.name).toBe('物业服务');
  });
});
