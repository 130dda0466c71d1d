import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serverFlags } from '../../scripts/tools/server-flags.mjs';
import { secrets } from '../city/secrets.mjs';
import { RunInterrupted } from '../errors.mjs';
import { requestBytes } from '../measure/connection.mjs';
import { sendOnce } from '../measure/load.mjs';
import { competitorVersion, embeddedPostgres, paths, root } from '../product.mjs';

/** Size of each target's connection pool. */
const POOL = '10';
const START_WITHIN_MS = 60_000;

/** Preloaded into each target: it exits when this process dies. */
const lifeline = pathToFileURL(join(root, 'scripts/tools/lifeline.mjs')).href;

const server = (name) => fileURLToPath(new URL(`../servers/${name}.mjs`, import.meta.url));

const TARGETS = {
  product: {
    program: paths.main,
    flags: serverFlags,
    /** Production settings. Only the rate limit of submissions per address is off, because all requests come from one address. */
    environment: (port, url) => ({
      PORT: port,
      HOST: '127.0.0.1',
      DATABASE_URL: url,
      DATABASE_POOL: POOL,
      TIME_ZONE: 'Asia/Shanghai',
      LIMIT_SUBMIT_ADDRESS: 'off',
      ...secrets,
    }),
    probe: requestBytes({ path: '/graphql', body: '{"query":"{__typename}"}' }),
  },
  competitor: {
    program: server('postgraphile'),
    environment: (port, url) => ({ PORT: port, DATABASE_URL: url, POOL, GRAPHILE_ENV: 'production' }),
    probe: requestBytes({ path: '/graphql', body: '{"query":"{__typename}"}' }),
  },
  baseline: {
    program: server('baseline'),
    environment: (port, url) => ({ PORT: port, DATABASE_URL: url, POOL }),
    probe: requestBytes({ path: '/detail', body: '["00000000-0000-0000-0000-000000000000"]' }),
  },
};

/** The targets that can be started on this machine, in the order of the reports. */
export function installedTargets() {
  return Object.keys(TARGETS).filter((name) => name !== 'competitor' || competitorVersion() !== undefined);
}

/** The ports that a run needs at most: PostgreSQL and servers of each city, database connections and load connections. */
export function portsOf({ cities, connections }) {
  const servers = installedTargets().length + (cities - 1);
  return cities + servers * (1 + Number(POOL)) + connections;
}

/** Starts a target as a separate process and waits until it answers. */
export async function startTarget(name, url) {
  const { findFreePort } = await embeddedPostgres();
  const { program, flags = [], environment, probe } = TARGETS[name];
  const port = await findFreePort();
  const child = spawn(process.execPath, [...flags, '--import', lifeline, program], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment(String(port), url) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr = `${stderr}${text}`.slice(-4_000);
  });
  await waitUntilReady(name, child, port, probe, () => stderr);
  return {
    name,
    port,
    pid: child.pid,
    /** @returns a message if the server has exited by itself */
    exitMessage: () => (hasEnded(child) ? exitMessage(name, child, stderr) : undefined),
    async stop() {
      if (hasEnded(child)) return;
      child.kill('SIGTERM');
      const hurry = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await once(child, 'exit');
      clearTimeout(hurry);
    },
  };
}

async function waitUntilReady(name, child, port, probe, stderr) {
  for (const end = Date.now() + START_WITHIN_MS; ; await sleep(50)) {
    try {
      const { status } = await sendOnce(port, probe);
      if (status === 200) return;
    } catch {
      // Not listening yet.
    }
    if (hasEnded(child)) throw new RunInterrupted(exitMessage(name, child, stderr()));
    if (Date.now() > end) {
      child.kill('SIGKILL');
      throw new RunInterrupted(`The server of the target "${name}" did not answer.\n${stderr()}`);
    }
  }
}

function hasEnded({ exitCode, signalCode }) {
  return exitCode !== null || signalCode !== null;
}

function exitMessage(name, { exitCode, signalCode }, stderr) {
  return `The server of the target "${name}" ended (${signalCode ?? exitCode}).\n${stderr}`.trimEnd();
}
