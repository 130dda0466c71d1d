import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

import { SESSION_SETTINGS } from '../session-settings.js';
import type { PostgresBinaries } from './binaries.js';
import { postgresEnvironment } from './cluster.js';
import type { DataFolder } from './data-folder.js';
import { EmbeddedDatabaseUnavailable, PortTaken } from './errors.js';
import type { OrdinaryUser } from './ordinary-user.js';

/** Recovery after a crash replays what was acknowledged; on a slow disk that may take its time. */
const readyWithin = 120_000;

export interface PostmasterSettings {
  readonly folder: DataFolder;
  readonly binaries: PostgresBinaries;
  readonly user: OrdinaryUser;
  readonly fsync: boolean;
}

/** One running PostgreSQL main process. */
export interface Postmaster {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
}

/** Starts PostgreSQL and waits until it answers; an early end is told with PostgreSQL's own last words. */
export async function launch(
  settings: PostmasterSettings,
  port: number,
  adminUrl: string,
): Promise<Postmaster> {
  const { folder, user } = settings;
  const [program, args] = user.command(settings.binaries.postgres, options(settings, port));
  const logBefore = logSize(folder);
  const log = openSync(folder.log, 'a', 0o600);
  const child = spawn(program, args, {
    ...user.ids,
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
    // A group of its own: Ctrl-C in the terminal is for us, and we stop PostgreSQL when the requests are drained.
    detached: true,
  });
  closeSync(log);
  child.unref();
  let isGone = false;
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(() => {
    isGone = true;
  });

  try {
    await waitUntilItAnswers(adminUrl, () => isGone);
  } catch (error) {
    child.kill('SIGQUIT');
    await exited;
    const lastWords = logSince(folder, logBefore);
    if (/could not bind/.test(lastWords)) throw new PortTaken();
    throw new EmbeddedDatabaseUnavailable(
      `PostgreSQL did not start: ${(error as Error).message}\n${lastWords}`,
    );
  }
  return { child, exited };
}

/** Ends open sessions and shuts down cleanly; by force only if that takes unreasonably long. */
export async function shutDown(postmaster: Postmaster): Promise<void> {
  postmaster.child.kill('SIGINT');
  const hurry = setTimeout(() => postmaster.child.kill('SIGQUIT'), 30_000);
  await postmaster.exited;
  clearTimeout(hurry);
}

function options({ folder, fsync }: PostmasterSettings, port: number): string[] {
  const set = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    // The same for whoever else connects, as long as he says nothing else.
    ...SESSION_SETTINGS,
    // Texts of statements and the values in them are people's data: the log says what failed, not with what.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // Short statements by the thousand: spreading them over processes costs more than it gives.
    max_parallel_workers_per_gather: 0,
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return [
    '-D',
    folder.cluster,
    '-p',
    String(port),
    ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

async function waitUntilItAnswers(url: string, hasEnded: () => boolean): Promise<void> {
  const end = Date.now() + readyWithin;
  while (!(await answers(url))) {
    if (hasEnded()) throw new Error('it ended at once.');
    if (Date.now() > end) throw new Error(`no answer within ${readyWithin / 1000} seconds.`);
    await sleep(25);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new Error('the password file does not belong to this database.', { cause: error });
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function logSize(folder: DataFolder): number {
  return statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
}

function logSince(folder: DataFolder, size: number): string {
  return readFileSync(folder.log).subarray(size).toString('utf8').trim() || '(it said nothing)';
}
