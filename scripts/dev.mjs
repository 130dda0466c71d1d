/**
 * For developers: the server restarts when its sources or those of shared change, the console reloads in the browser.
 * The sources are run as they are; nothing is built. The first of the two to end takes the other with it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './house/paths.mjs';
import { say } from './house/say.mjs';

const port = process.env.PORT ?? '4000';
const oxc = join(root, 'server', 'node_modules', '@oxc-node', 'core', 'register.mjs');
const typescript = pathToFileURL(oxc).href;

const children = [
  spawn(
    'node',
    ['--watch', '--conditions=source', '--import', typescript, join(root, 'server', 'src', 'main.ts')],
    {
      cwd: root,
      // The decorators of the server are compiled as its own settings say.
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
