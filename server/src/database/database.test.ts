import { setTimeout as sleep } from 'node:timers/promises';

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
    // Keys, checks, indexes and columns that no command writes are only in migrations; the job queue has a schema of its own.
    const onlyInMigrations =
      /drop (schema|table|index|constraint|sequence|trigger|function)|drop column "(bigrams|searched|seq|rights_version)"/;
    const missing = drift.split('\n').filter((line) => line.trim() !== '' && !onlyInMigrations.test(line));
    expect(missing).toEqual([]);
  });

  it('lets batches pass a blocked batch', async () => {
    const { database } = services;
    const locking = `select ordinal, pg_advisory_xact_lock(815)::text as said from jsonb_to_recordset($1) input (ordinal integer)`;
    const saying = `select ordinal, p1 as said from jsonb_to_recordset($1) input (ordinal integer, p1 text)`;
    let heldUp: Promise<unknown> | undefined;
    await database.transaction(async (em) => {
      await em.execute('select pg_advisory_xact_lock(815)');
      let isAnswered = false;
      heldUp = database.executeBatched(locking, []).then(() => (isAnswered = true));
      await sleep(60);
      expect(await database.executeBatched(saying, ['while it waits'])).toMatchObject({
        said: 'while it waits',
      });
      expect(isAnswered).toBe(false);
    });
    expect(await heldUp).toBe(true);
    expect(await database.executeBatched(saying, ['when it is over'])).toMatchObject({
      said: 'when it is over',
    });
  });
});
