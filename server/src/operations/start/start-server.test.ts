import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { Config } from '../../config.js';
import { readConfig } from '../../config.js';
import type { Services } from '../../context/services.js';
import { inOneTransaction } from '../../database/one-transaction.js';
import type { StartSentence } from '../../say.js';
import type { Demonstration } from '../../seed/demonstration.js';
import { aCity } from '../../test/factories/city.js';
import type { TestServices } from '../../test/harness.js';
import { startServices, TEST_ENVIRONMENT } from '../../test/harness.js';
import { startProcess } from '../../test/server-process.js';
import { DemonstrationInProduction, prepareDatabase } from './prepare-database.js';
import { startServer } from './start-server.js';

let services: TestServices;
let folder: string;
beforeAll(async () => {
  services = await startServices();
  folder = mkdtempSync(join(tmpdir(), 'lindan-start-'));
});
afterAll(async () => {
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A demonstration of one person that counts its loads; all or nothing, like the real one. */
function demonstration(load?: Demonstration['load']): Demonstration & { loaded: number } {
  const counted = {
    loaded: 0,
    accounts: ['grid'],
    password: 'Demo-2026!',
    load: async (into: Services) => {
      counted.loaded += 1;
      await inOneTransaction(into.database, async (inside) => {
        await sql`
          insert into people (id, version, account, name, password_hash, created_at, is_demonstration)
          values (gen_random_uuid(), 1, 'grid', '罗格', 'none', now(), true)
        `.execute(inside.kysely);
        await load?.(into);
      });
    },
  };
  return counted;
}

const saying = (): { sentences: StartSentence[]; say: (sentence: StartSentence) => void } => {
  const sentences: StartSentence[] = [];
  return { sentences, say: (sentence) => void sentences.push(sentence) };
};

const withConfig = (config: Partial<Config>): TestServices => ({
  ...services,
  config: { ...services.config, ...config },
});

/** The preparation of an open database at a start. */
const prepare = (on: TestServices, demo: Demonstration): Promise<void> =>
  prepareDatabase(
    { services: on, analyze: async () => void (await on.owner.query('analyze')) },
    demo,
    saying().say,
  );

describe('a start refuses', () => {
  it('demonstration accounts in production', async () => {
    const { rows } = await services.database.pool.query<{ id: string }>(
      `insert into people (id, version, account, name, password_hash, created_at, is_demonstration)
       values (gen_random_uuid(), 1, 'demo', '罗格', 'none', now(), true) returning id`,
    );
    await expect(prepare(withConfig({ production: true }), demonstration())).rejects.toThrow(
      DemonstrationInProduction,
    );
    await services.database.pool.query('delete from people where id = $1', [rows[0]?.id]);
  });

  it('a port that is in use, and leaves nothing open', async () => {
    const taken = createServer().listen(0);
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const config = readConfig({ ...TEST_ENVIRONMENT, DATABASE_URL: services.url, PORT: String(port) });
    await expect(startServer(config, demonstration(), saying().say)).rejects.toThrow('EADDRINUSE');
    taken.close();
  });
});

describe('the demonstration', () => {
  it('is not loaded behind DATABASE_URL unless the setting asks for it, and never into a database that holds anything', async () => {
    const demo = demonstration();
    await prepare(services, demo);
    await aCity(services);
    await prepare(withConfig({ demonstration: true }), demo);
    expect(demo.loaded).toBe(0);
  });

  it('is loaded once by one of two processes that start together', async () => {
    const own = await startServices();
    const withDemonstration = { ...own, config: { ...own.config, demonstration: true } };
    const demo = demonstration();
    await Promise.all([1, 2].map(() => prepare(withDemonstration, demo)));
    expect(demo.loaded).toBe(1);
    await own.close();
  });
});

describe('the embedded database', () => {
  it('is started, filled and stopped; cut off half-way it is filled anew, and then never again', async () => {
    const config = readConfig({
      NODE_ENV: 'test',
      DATA_DIR: join(folder, 'embedded'),
      PORT: '0',
      HOST: '127.0.0.1',
    });
    const cutOff = demonstration(() => Promise.reject(new Error('power cut')));
    await expect(startServer(config, cutOff, saying().say)).rejects.toThrow('power cut');

    const demo = demonstration();
    for (const expected of [true, false]) {
      const { sentences, say } = saying();
      const server = await startServer(config, demo, say);
      const ready = await fetch(`http://127.0.0.1:${server.port}/readyz`);
      expect(ready.status).toBe(200);
      expect(sentences.includes('loadedDemonstration')).toBe(expected);
      expect(sentences).toContain('accounts');
      await server.stop();
      await expect(fetch(`http://127.0.0.1:${server.port}/readyz`)).rejects.toThrow('fetch failed');
    }
    expect(demo.loaded).toBe(1);
    expect(existsSync(join(folder, 'embedded', 'cluster', 'postmaster.pid'))).toBe(false);
    // Three starts of a PostgreSQL that writes to disk.
  }, 600_000);
});

describe('the process', () => {
  it('says in one sentence what is wrong with its settings, and ends', async () => {
    const { output, exit } = startProcess({ PORT: 'eighty' });
    expect(await exit).toBe(1);
    expect(output()).toContain('PORT must be a whole number');
    expect(output()).not.toMatch(/\n\s+at /);
  });

  it('closes its sockets and ends well when it is told to stop, however often at once', async () => {
    const { child, output, exit, url } = startProcess({
      DATABASE_URL: services.url,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
    });
    const socket = new WebSocket(`${(await url()).replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGINT'] as const) child.kill(signal);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1001);
    expect(await exit).toBe(0);
    expect(output()).toContain('Stopped');
  });
});
