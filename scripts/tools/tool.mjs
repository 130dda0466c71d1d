import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './paths.mjs';

/** Runs a tool in the foreground and returns its exit code. */
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

/** Runs a tool and captures its output; the caller prints it on failure. */
export function runQuietly(
  [command, ...args],
  { cwd = root, env = {}, whileWaiting = () => undefined } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: toolEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (text) => {
      output += text;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const waiting = setInterval(whileWaiting, 15_000);
    const end = (code) => {
      clearInterval(waiting);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      collect(`${error.message}\n`);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
