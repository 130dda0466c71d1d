import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHEMA } from '../modules/nouns.js';

import type { BreakableDatabase } from '../test/breakable-database.js';
import { breakableDatabase } from '../test/breakable-database.js';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import { isConnectionError } from './connection-errors.js';
import { Database } from './database.js';

let services: TestServices;
let line: BreakableDatabase;
let database: Database;
beforeAll(async () => {
  services = await startServices();
  line = await breakableDatabase(services.url);
  database = await Database.connect(line.url, SCHEMA);
});
afterAll(async () => {
  await database.close();
  await line.close();
  await services.close();
});

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('an outage is distinguished from a wrong statement:', () => {
  it.each([
    ['a wrong statement', 'select from nowhere'],
    ['a value of another type', "select 'x'::uuid"],
    ['a statement that takes too long', 'set local statement_timeout = 10; select pg_sleep(1)'],
  ])('%s is none', async (_, statement) => {
    const error = await errorOf(services.database.pool.query(statement));
    expect(error).toBeInstanceOf(Error);
    expect(isConnectionError(error)).toBe(false);
  });

  it('a connection that is ended by the server is one', async () => {
    const error = await errorOf(
      database.transaction(async (em) => {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(em.getKysely<unknown>());
      }),
    );
    expect(isConnectionError(error)).toBe(true);
  });

  it('a line that is cut in the middle of a transaction is one, and so is everything after it', async () => {
    const error = await errorOf(
      database.transaction(async (em) => {
        line.cut();
        await sql`select 1`.execute(em.getKysely<unknown>());
      }),
    );
    expect(isConnectionError(error)).toBe(true);
    expect(isConnectionError(await errorOf(database.transaction(async () => undefined)))).toBe(true);
    expect(isConnectionError(await errorOf(sql`select 1`.execute(database.kysely)))).toBe(true);
    expect(isConnectionError(await errorOf(database.pool.query('select 1')))).toBe(true);
    await line.restore();
    expect(await errorOf(database.transaction(async () => undefined))).toBeUndefined();
  });

  it('connections that broke in the middle of a transaction are replaced', async () => {
    const cutOff = Array.from({ length: 10 }, () =>
      errorOf(
        database.transaction(async (em) => {
          await sql`select pg_terminate_backend(pg_backend_pid())`.execute(em.getKysely<unknown>());
        }),
      ),
    );
    expect((await Promise.all(cutOff)).every(isConnectionError)).toBe(true);
    await expect.poll(() => database.pool.totalCount).toBe(0);
    expect(await errorOf(database.transaction(async () => undefined))).toBeUndefined();
  });

  it('a time-out is one, and its transaction keeps no lock', async () => {
    const impatient = await Database.connect(services.url, SCHEMA, 1, 300);
    const error = await errorOf(
      impatient.transaction(async (em) => {
        const kysely = em.getKysely<unknown>();
        await sql`select pg_advisory_xact_lock(2026)`.execute(kysely);
        await sql`select pg_sleep(1)`.execute(kysely);
      }),
    );
    expect(isConnectionError(error)).toBe(true);
    const isFree = async (): Promise<unknown> => {
      const { rows } = await services.database.pool.query('select pg_try_advisory_xact_lock(2026) as free');
      return rows[0];
    };
    await expect.poll(isFree).toEqual({ free: true });
    await expect.poll(() => errorOf(impatient.transaction(async () => undefined))).toBeUndefined();
    await impatient.close();
  });
});
