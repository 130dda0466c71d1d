import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serverFlags } from '../../scripts/house/server-flags.mjs';
import { BrokenOff } from '../broken-off.mjs';
import { secrets } from '../city/secrets.mjs';
import { requestBytes } from '../measure/connection.mjs';
import { ask } from '../measure/load.mjs';
import { embeddedPostgres, paths, peerVersion, root } from '../product.mjs';

/** Connections that each side holds to the database. */
const POOL = '10';
const START_WITHIN_MS = 60_000;

/** A side ends with us, however we end. */
const lifeline = pathToFileURL(join(root, 'scripts/house/lifeline.mjs')).href;

const server = (name) => fileURLToPath(new URL(`../servers/${name}.mjs`, import.meta.url));

const SIDES = {
  product: {
    program: paths.main,
    flags: serverFlags,
    /** As in production, sessions and all. Only the limit on how often one address may submit is off: all comes from one. */
    environment: (port, url) => ({
      PORT: port,
      HOST: '127.0.0.1',
      DATABASE_URL: url,
      DATABASE_POOL: POOL,
      TIME_ZONE: 'Asia/Shanghai',
      LIMIT_SUBMIT_ADDRESS: 'off',
      ...secrets,
    }),
    knock: requestBytes({ path: '/graphql', body: '{"query":"{__typename}"}' }),
  },
  peer: {
    program: server('postgraphile'),
    environment: (port, url) => ({ PORT: port, DATABASE_URL: url, POOL, GRAPHILE_ENV: 'production' }),
    knock: requestBytes({ path: '/graphql', body: '{"query":"{__typename}"}' }),
  },
  limit: {
    program: server('limit'),
    environment: (port, url) => ({ PORT: port, DATABASE_URL: url, POOL }),
    knock: requestBytes({ path: '/detail', body: '["00000000-0000-0000-0000-000000000000"]' }),
  },
};

/** Those that can be started here, in the order in which they are named. */
export function sidesHere() {
  return Object.keys(SIDES).filter((name) => name !== 'peer' || peerVersion() !== undefined);
}

/** How many ports a run takes at most: each city's PostgreSQL and servers, their connections to it, and ours to them. */
export function portsOf({ cities, connections }) {
  const servers = sidesHere().length + (cities - 1);
  return cities + servers * (1 + Number(POOL)) + connections;
}

/** Starts a side as a process of its own and waits until it answers. */
export async function startSide(name, url) {
  const { findFreePort } = await embeddedPostgres();
  const { program, flags = [], environment, knock } = SIDES[name];
  const port = await findFreePort();
  const child = spawn(process.execPath, [...flags, '--import', lifeline, program], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment(String(port), url) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-4_000);
  });
  await untilItAnswers(name, child, port, knock, () => said);
  return {
    name,
    port,
    pid: child.pid,
    /** @returns what is to be said of a server that ended by itself */
    ended: () => (hasEnded(child) ? endOf(name, child, said) : undefined),
    async stop() {
      if (hasEnded(child)) return;
      child.kill('SIGTERM');
      const hurry = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await once(child, 'exit');
      clearTimeout(hurry);
    },
  };
}

async function untilItAnswers(name, child, port, knock, said) {
  for (const end = Date.now() + START_WITHIN_MS; ; await sleep(50)) {
    try {
      const { status } = await ask(port, knock);
      if (status === 200) return;
    } catch {
      // Not yet.
    }
    if (hasEnded(child)) throw new BrokenOff(endOf(name, child, said()));
    if (Date.now() > end) {
      child.kill('SIGKILL');
      throw new BrokenOff(`The server of the side "${name}" did not answer.\n${said()}`);
    }
  }
}

function hasEnded({ exitCode, signalCode }) {
  return exitCode !== null || signalCode !== null;
}

function endOf(name, { exitCode, signalCode }, said) {
  return `The server of the side "${name}" ended (${signalCode ?? exitCode}).\n${said}`.trimEnd();
}
