import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestServices } from '../test/harness.js';
import { anotherProcess, startServices } from '../test/harness.js';

describe('the database', () => {
  let services: TestServices;
  beforeAll(async () => {
    services = await startServices();
  });
  afterAll(() => services.close());

  it('has every migration once, however often and from wherever they are run', async () => {
    const other = await anotherProcess(services);
    await expect(Promise.all([services.database.migrate(), other.database.migrate()])).resolves.toEqual([
      [],
      [],
    ]);
    await expect(services.database.isReady()).resolves.toBe(true);
    await other.close();
  });

  it('has every column that an entity writes, in the type that it writes', async () => {
    const drift = await services.database.orm.schema.getUpdateSchemaSQL({ wrap: false });
    // Keys, checks, indexes and what no command writes by itself are the migrations' alone.
    const onlyInMigrations =
      /drop (table|index|constraint|sequence|trigger|function)|drop column "(bigrams|seq|standing)"/;
    const missing = drift.split('\n').filter((line) => line.trim() !== '' && !onlyInMigrations.test(line));
    expect(missing).toEqual([]);
  });
});
