import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { TestProject } from 'vitest/node';

import { findChromium, HOW_TO_GET_ONE } from './find-chromium';
import { freePort } from './free-port';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The first start creates a database and seeds ninety days of demonstration. */
const READY_WITHIN_MS = 600_000;

declare module 'vitest' {
  export interface ProvidedContext {
    /** null: nothing to test in. */
    chromiumPath: string | null;
    /** One for each worker. */
    addresses: readonly string[];
  }
}

/** Brings the product up as `npm start` does, once for each worker, on ports and databases of their own, and takes it down again. */
export async function setup(project: TestProject) {
  const chromiumPath = findChromium();
  if (chromiumPath === undefined) {
    if (process.env['CI'] === 'true') throw new Error(HOW_TO_GET_ONE);
    process.stdout.write(`${HOW_TO_GET_ONE}\n`);
    project.provide('chromiumPath', null);
    project.provide('addresses', []);
    return undefined;
  }
  project.provide('chromiumPath', chromiumPath);

  // A product that already runs can be tested too, while working on a page.
  const running = process.env['E2E_ADDRESS'];
  if (running !== undefined) {
    project.provide('addresses', [running]);
    return undefined;
  }
  await run(['scripts/run.mjs', 'build']);
  const servers = await Promise.all(Array.from({ length: project.config.maxWorkers }, start));
  const stopAll = async (): Promise<void> => void (await Promise.all(servers.map(stop)));
  try {
    await Promise.all(servers.map(becomeReady));
  } catch (reason) {
    await stopAll();
    throw reason;
  }
  project.provide(
    'addresses',
    servers.map(({ address }) => address),
  );
  return stopAll;
}

interface Server {
  readonly address: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** The output, shown when the server does not start. */
  readonly said: string[];
}

async function start(): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lindan-e2e-'));
  const port = await freePort();
  // When the tests are killed, the server ends with them.
  const lifeline = pathToFileURL(join(ROOT, 'scripts/tools/lifeline.mjs')).href;
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', lifeline, 'server/dist/main.js'],
    {
      cwd: ROOT,
      env: { ...withoutVitest(), HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)));
  return { address: `http://127.0.0.1:${port}`, dataDir, process: child, said };
}

/** The server runs with its own settings: neither NODE_ENV of the tests nor a database named in the shell. */
function withoutVitest(): NodeJS.ProcessEnv {
  const {
    NODE_ENV: _mode,
    DATABASE_URL: _database,
    DATABASE_OWNER_URL: _owner,
    DEMO: _demo,
    VITEST: _vitest,
    ...rest
  } = process.env;
  return rest;
}

async function becomeReady(server: Server): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (server.process.exitCode !== null) break;
    const isReady = await fetch(`${server.address}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((goOn) => setTimeout(goOn, 250));
  }
  throw new Error(`The product did not become ready.\n${server.said.join('')}`);
}

async function stop({ process: child, dataDir }: Server): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((goOn) => child.once('exit', goOn));
    child.kill('SIGTERM');
    await ended;
  }
  await rm(dataDir, { recursive: true, force: true });
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((goOn, fail) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0 ? goOn() : fail(new Error(`${args.join(' ')} ended with ${code}`)),
    );
  });
}
