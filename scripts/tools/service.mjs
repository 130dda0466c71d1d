import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './paths.mjs';

/**
 * Runs a long-lived process and returns its exit code. A stop signal is forwarded once: Ctrl-C reaches the whole process group
 * and npm forwards it too, so one request to stop arrives here up to three times.
 */
export function runService([command, ...args], { cwd = root, env = {}, lifeline = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: toolEnvironment(env),
      stdio: ['inherit', 'inherit', 'inherit', ...(lifeline ? ['ipc'] : [])],
    });
    let isStopping = false;
    const stop = (signal) => {
      if (isStopping) return;
      isStopping = true;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
    const watch = watchParent(() => stop('SIGTERM'));
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => {
      clearInterval(watch);
      resolve(code ?? 1);
    });
  });
}

/** A killed npm forwards no signal; its death shows as a changed parent process id. */
function watchParent(whenGone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && whenGone(), 500);
}
