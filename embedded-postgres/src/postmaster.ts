import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Binaries, POSTGRES_ENVIRONMENT } from './cluster.js';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresUnavailable } from './reports.js';
import type { RunAs } from './run-as.js';

/** Recovery after a crash replays the log; on a slow disk that takes time. */
const READY_WITHIN_MS = 120_000;

/** Another program took the port after it was found free. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

export interface PostmasterSettings {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly isDurable: boolean;
  /** PostgreSQL's settings beside those of this package. */
  readonly settings: Readonly<Record<string, string>>;
}

/** One running main process of PostgreSQL. */
export interface Postmaster {
  readonly child: ChildProcess;
  readonly exited: Promise<void>;
}

/**
 * Starts PostgreSQL and waits until it answers.
 * @throws EmbeddedPostgresUnavailable with the end of PostgreSQL's log
 * @throws PortTaken
 */
export async function launch(
  settings: PostmasterSettings,
  port: number,
  adminUrl: string,
): Promise<Postmaster> {
  const { folder, runAs } = settings;
  const [program, args] = runAs.command(settings.binaries.postgres, programArguments(settings, port));
  const logBefore = logSize(folder);
  const log = openSync(folder.log, 'a', 0o600);
  const child = spawn(program, args, {
    ...runAs.ids,
    env: POSTGRES_ENVIRONMENT,
    stdio: ['ignore', log, log],
    // A process group of its own: Ctrl-C reaches this process, which stops PostgreSQL after the last request.
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
    throw new EmbeddedPostgresUnavailable(
      `PostgreSQL did not start: ${(error as Error).message}\n${lastWords}`,
    );
  }
  return { child, exited };
}

/** A fast shutdown, which ends open sessions; an immediate one if that takes longer than 30 seconds. */
export async function shutDown({ child, exited }: Postmaster): Promise<void> {
  child.kill('SIGINT');
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 30_000);
  await exited;
  clearTimeout(hurry);
}

function programArguments({ folder, isDurable, settings }: PostmasterSettings, port: number): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    // Statements and their values are personal data: the log says that something failed, not with which values.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // Parallel workers cost more than they save on short statements.
    max_parallel_workers_per_gather: '0',
    ...(isDurable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...settings,
  };
  const pairs = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', folder.cluster, '-p', String(port), ...pairs];
}

async function waitUntilItAnswers(url: string, hasEnded: () => boolean): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (hasEnded()) throw new Error('it ended at once.');
    if (Date.now() > end) throw new Error(`no answer within ${READY_WITHIN_MS / 1000} seconds.`);
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
