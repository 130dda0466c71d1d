import { afterAll, beforeAll, expect, it } from 'vitest';

import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import { deleteExpiredSessions } from './delete-expired-sessions.js';

const DAY = 86_400_000;

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

it('a session is kept until the end of its time, and deleted then', async () => {
  const { pool } = services.database;
  const now = services.time.now();
  await pool.query(
    `insert into people (id, version, account, name, password_hash, created_at, is_demonstration)
     values (gen_random_uuid(), 1, 'grid', '罗格', 'none', now(), false)`,
  );
  const end = new Date(now.getTime() + DAY);
  await pool.query(`insert into sessions select 'hash', id, 'COOKIE', now(), $1 from people`, [end]);
  expect(await deleteExpiredSessions(services, now)).toBe(0);
  expect(await deleteExpiredSessions(services, end)).toBe(1);
});
