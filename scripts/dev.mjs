/**
 * Development mode: the server restarts when its sources or the sources of shared change, and the console hot-reloads in the
 * browser. Both run from source, without a build. When one process exits, the other is stopped.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './tools/paths.mjs';
import { say } from './tools/say.mjs';

const port = process.env.PORT ?? '4000';
const oxc = join(root, 'server', 'node_modules', '@oxc-node', 'core', 'register.mjs');
const typescript = pathToFileURL(oxc).href;

const children = [
  spawn(
    'node',
    ['--watch', '--conditions=source', '--import', typescript, join(root, 'server', 'src', 'main.ts')],
    {
      cwd: root,
      // The server's tsconfig sets how its decorators are compiled.
      env: { ...process.env, OXC_TSCONFIG_PATH: join(root, 'server', 'tsconfig.json') },
      stdio: 'inherit',
    },
  ),
  spawn(join(root, 'admin', 'node_modules', '.bin', 'vite'), ['--clearScreen', 'false'], {
    cwd: join(root, 'admin'),
    env: { ...process.env, API: `http://127.0.0.1:${port}` },
    stdio: 'inherit',
  }),
];
say(`Server on port ${port}, console with hot reload where vite says.`, '服务与页面热更新已启动。');

const stop = () => children.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stop();
  });
}
