import { expect, inject, it } from 'vitest';
import { SCHEMA } from '../modules/nouns.js';

import { Database } from './database.js';
import { withoutTimeout } from './without-timeout.js';

it('work without time-out is not cancelled, and later work is again', async () => {
  const database = await Database.connect(inject('databaseUrl'), SCHEMA, 1, 200);
  const wait = () => database.pool.query('select pg_sleep(0.5)');
  await expect(wait()).rejects.toThrow('timeout');
  await expect(withoutTimeout(database.pool, wait)).resolves.toBeDefined();
  await expect(wait()).rejects.toThrow('timeout');
  await database.close();
});
