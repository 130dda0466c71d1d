import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { TEST_ENVIRONMENT } from './harness.js';

/** The product as the operating system sees it. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything that it has said so far. */
  readonly output: () => string;
  readonly exit: Promise<number>;
  /** Where it listens, as soon as it serves. It has to log at `info` for that. */
  readonly url: () => Promise<string>;
}

/** A busy machine takes a minute; a server that never serves is the reason for an end. */
const STARTS_WITHIN_MS = 180_000;

/**
 * Starts the product from its source, with the tests' secrets and these settings.
 * @param script another file to start instead, below `server`
 */
export function startProcess(env: Readonly<Record<string, string>>, script = 'src/main.ts'): ServerProcess {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', '@oxc-node/core/register', script],
    {
      cwd: new URL('../..', import.meta.url),
      env: { PATH: process.env['PATH'], TS_NODE_PROJECT: 'tsconfig.json', ...TEST_ENVIRONMENT, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  let hear = (): void => undefined;
  const collect = (chunk: unknown): void => {
    text += String(chunk);
    hear();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  // A test that fails half-way leaves none running.
  const atExit = (): void => void child.kill('SIGKILL');
  process.once('exit', atExit);
  child.once('close', () => process.off('exit', atExit));
  const exit = once(child, 'close').then(([code]) => Number(code));
  // The log and what is said to the person at the terminal come in either order.
  const serving = new Promise<string>((resolve) => {
    hear = () => {
      const [, url] = /Server listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(text) ?? [];
      if (url !== undefined && text.includes('Ready')) resolve(url);
    };
  });
  const tooLate = (): Promise<never> =>
    new Promise((_resolve, reject) => {
      const fail = (): void => reject(new Error(`it does not serve:\n${text}`));
      setTimeout(fail, STARTS_WITHIN_MS).unref();
      void exit.then(fail);
    });
  return { child, output: () => text, exit, url: () => Promise.race([serving, tooLate()]) };
}
