import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './paths.mjs';

/** Runs a tool of the repository in the foreground and answers its exit code. */
export function runTool([command, ...args], { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: toolEnvironment(env), stdio: 'inherit' });
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
