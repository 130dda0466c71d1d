import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { Category } from '../modules/category/category.entity.js';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import type { Database } from './database.js';
import { inOneTransaction } from './one-transaction.js';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const add = (database: Database, code: string) =>
  database.transaction(async (em) => {
    em.create(Category, { code, parentCode: null, name: code, nameEn: code, keywords: [], position: 1 });
    return Promise.resolve();
  });
const SELECT = 'select code from categories order by code';
const codesInside = async (inside: Database) =>
  (await sql.raw<{ code: string }>(SELECT).execute(inside.kysely)).rows;
/** As other connections see it. */
const codes = async () => (await services.database.pool.query<{ code: string }>(SELECT)).rows;

it('leaves nothing when the work fails, whatever had been committed in there', async () => {
  const failing = inOneTransaction(services.database, async (inside) => {
    await add(inside, '01');
    expect(await codesInside(inside)).toEqual([{ code: '01' }]);
    expect(await codes()).toEqual([]);
    throw new Error('the power failed');
  });
  await expect(failing).rejects.toThrow('the power failed');
  expect(await codes()).toEqual([]);
});

it('goes on after a part of it was refused, and keeps the rest', async () => {
  await inOneTransaction(services.database, async (inside) => {
    await add(inside, '01');
    await expect(add(inside, '01')).rejects.toThrow('categories_pkey');
    await add(inside, '02');
  });
  expect(await codes()).toEqual([{ code: '01' }, { code: '02' }]);
});

it('lets a statement that stands alone be a part of it too', async () => {
  const insert = `insert into categories values ($1, null, $1, $1, '{}', 1) returning code`;
  const failing = inOneTransaction(services.database, async (inside) => {
    expect(await inside.execute(insert, ['03'])).toEqual([{ code: '03' }]);
    await expect(inside.execute(insert, ['03'])).rejects.toThrow('categories_pkey');
    expect(await inside.execute(insert, ['04'])).toEqual([{ code: '04' }]);
    throw new Error('the power failed');
  });
  await expect(failing).rejects.toThrow('the power failed');
  expect(await codes()).not.toContainEqual({ code: '03' });
});
