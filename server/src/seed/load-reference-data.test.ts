import { afterAll, beforeAll, expect, it } from 'vitest';

import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import { loadReferenceData } from './load-reference-data.js';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

it('brings in a city with its categories and units, and nothing twice', async () => {
  const counts = async () =>
    (
      await services.database.pool.query<object>(`
        select (select count(*)::integer from regions) as regions, (select count(*)::integer from categories) as categories,
          (select count(*)::integer from units) as units, (select count(*)::integer from unit_categories) as duties
      `)
    ).rows[0];
  await loadReferenceData(services);
  const first = await counts();
  expect(first).toMatchObject({ regions: 235, categories: 139, units: 62 });
  await loadReferenceData(services);
  expect(await counts()).toEqual(first);
});

it('marks none of it as demonstration: these places and units are real', async () => {
  const { rows } = await services.database.pool.query<{ marked: boolean }>(
    'select exists (select from regions where is_demonstration) or exists (select from units where is_demonstration) as marked',
  );
  expect(rows).toEqual([{ marked: false }]);
});
