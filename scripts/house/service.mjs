import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './paths.mjs';

/**
 * Runs something that stays until it is told to stop, and answers its exit code. A signal is passed on once: Ctrl-C
 * reaches the whole group, and npm passes it on as well, so that the same wish arrives here up to three times.
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

/** npm that was killed cannot pass on anything: its end is seen by our getting another parent. */
function watchParent(whenGone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && whenGone(), 500);
}
