import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { REFERENCE_TABLES } from '../../../seed/load-reference-data.js';
import { BadTable } from '../../../tables/table-problems.js';
import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import { Region } from '../region.entity.js';
import { importRegions } from './import-regions.js';

const HEADER = 'level\tcode\tname\tparentCode\tareaCode\tareaName';
const STREET = 'street\t999901001\t一号街道\t999901\t999901\t试验市';
const VILLAGE = 'village\t999901001001\t甲社区居委会\t999901001\t999901\t试验市';
const table = (...rows: string[]) => [HEADER, ...rows].join('\n');

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const regions = () => services.database.orm.em.fork().find(Region, {}, { orderBy: { code: 'asc' } });

describe('a table of divisions is refused, with each row that is wrong, and changes nothing', () => {
  it.each([
    ['a level that is none', table('town\t999901001\t甲\t999901\t999901\t试验市'), 'row 2: the level "town"'],
    [
      'a code of another length',
      table('street\t9999010\t甲\t999901\t999901\t试验市'),
      'row 2: the code "9999010"',
    ],
    ['a code that comes twice', table(STREET, STREET), 'row 3: the code 999901001 comes twice'],
    ['a parent that is not there', table(VILLAGE), 'row 2: its parent 999901001 is not in the table'],
    ['a name that cannot be read', table(STREET.replace('一号街道', '​')), 'row 2: name: it is empty'],
    ['an area code that is none', table(STREET.replaceAll('999901\t', 'x\t')), 'row 2: the area code x'],
  ])('%s', async (_case, text, problem) => {
    await expect(importRegions(services, text)).rejects.toThrow(problem);
    await expect(importRegions(services, text)).rejects.toBeInstanceOf(BadTable);
    expect(await regions()).toEqual([]);
  });

  it('an area that it does not hold', async () => {
    await expect(importRegions(services, table(STREET), '422801')).rejects.toThrow(
      'no rows of the area 422801',
    );
  });
});

describe('the streets and communities of Enshi', () => {
  it('come in with their national codes, communities take orders', async () => {
    const divisions = await readFile(REFERENCE_TABLES.divisions, 'utf8');
    expect(await importRegions(services, divisions, '422801')).toEqual({ added: 235, changed: 0 });
    const all = await regions();
    const of = (kind: string) => all.filter((region) => region.kind === kind);
    expect([of('CITY').length, of('STREET').length, of('COMMUNITY').length]).toEqual([1, 19, 215]);
    const [community] = all.filter((region) => region.name === '官坡社区');
    const [street] = all.filter((region) => region.name === '舞阳坝街道');
    expect(community).toMatchObject({
      code: '422801001001',
      parentId: street?.id,
      streetId: street?.id,
      takesOrders: true,
    });
    expect(community?.communityId).toBe(community?.id);
    expect(street).toMatchObject({ takesOrders: false, placeCode: null });
    expect(new Set(of('COMMUNITY').map((region) => region.placeCode)).size).toBe(215);
  });

  it('change nothing when they come again', async () => {
    const before = await regions();
    const divisions = await readFile(REFERENCE_TABLES.divisions, 'utf8');
    expect(await importRegions(services, divisions, '422801')).toEqual({ added: 0, changed: 0 });
    expect(await regions()).toEqual(before);
  });

  it('are renamed by a later table and keep their ids and codes of the wall', async () => {
    const before = (await regions()).find((region) => region.name === '土桥社区');
    const divisions = (await readFile(REFERENCE_TABLES.divisions, 'utf8')).replace(
      '土桥社区居委会',
      '土桥坝社区居委会',
    );
    expect(await importRegions(services, divisions, '422801')).toEqual({ added: 0, changed: 1 });
    const after = (await regions()).find((region) => region.id === before?.id);
    expect(after).toMatchObject({ name: '土桥坝社区', placeCode: before?.placeCode });
  });

  it('stand beside other cities of the same table', async () => {
    const divisions = await readFile(REFERENCE_TABLES.divisions, 'utf8');
    const imported = await importRegions(services, divisions);
    expect(imported).toEqual({ added: 1023 + 4 - 235, changed: 1 });
    expect((await regions()).filter((region) => region.kind === 'CITY')).toHaveLength(4);
  });
});
