import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { freePort } from './free-port';

const ROOT = resolve(import.meta.dirname, '../../..');
const READY_WITHIN_MS = 120_000;

/** A server in production mode on an empty database, and its command line. */
export interface EmptyCity {
  readonly address: string;
  /** What the server has said so far. */
  readonly said: () => string;
  /** Runs a command of `cli.js`, and gives its output. */
  readonly command: (...args: readonly string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Database {
  readonly url: string;
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** Starts the product as a real installation does, behind DATABASE_URL. */
export async function startEmptyCity(adminPassword: string): Promise<EmptyCity> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lindan-empty-'));
  const database = await startDatabase(dataDir);
  const port = await freePort();
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    LINDAN_DATA_KEYS: `e2e:${randomBytes(32).toString('base64')}`,
    LINDAN_LOOKUP_KEY: randomBytes(32).toString('base64'),
    LINDAN_ADMIN_PASSWORD: adminPassword,
  };
  const lifeline = pathToFileURL(join(ROOT, 'scripts/tools/lifeline.mjs')).href;
  const child = spawn(process.execPath, ['--import', lifeline, 'server/dist/main.js'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
  const stop = async (): Promise<void> => {
    await ended(child);
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  if (!(await becomesReady(`${address}/readyz`, child))) {
    await stop();
    throw new Error(`The server did not become ready.\n${said.join('')}`);
  }
  return {
    address,
    said: () => said.join(''),
    command: async (...args) => {
      const { stdout } = await promisify(execFile)(process.execPath, ['server/dist/cli.js', ...args], {
        cwd: ROOT,
        env,
      });
      return stdout;
    },
    stop,
  };
}

async function startDatabase(dataDir: string): Promise<Database> {
  const entry = pathToFileURL(join(ROOT, 'embedded-postgres/dist/index.js')).href;
  const { startEmbeddedPostgres } = (await import(entry)) as {
    startEmbeddedPostgres: (options: object) => Promise<Database>;
  };
  return startEmbeddedPostgres({ dataDir, isDurable: false });
}

async function becomesReady(address: string, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const isReady = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return true;
    await new Promise((goOn) => setTimeout(goOn, 250));
  }
  return false;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const end = new Promise((goOn) => child.once('exit', goOn));
  child.kill('SIGTERM');
  await end;
}
