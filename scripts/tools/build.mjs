import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { complain, say, seconds } from './say.mjs';
import { fingerprint, isStamped, putStamp } from './stamp.mjs';
import { runQuietly } from './tool.mjs';

/** Incremental build of the server (with shared), then of the console. */
export async function build() {
  await buildServer();
  await buildConsole();
}

export function buildServer() {
  return step('Building the server …', '正在构建服务端 …', ['tsc', '-b', 'server'], root);
}

/** Builds the console and the residents' pages, unless the stamp shows that their inputs are unchanged. */
export async function buildConsole() {
  const admin = join(root, 'admin');
  const stampFile = join(admin, 'node_modules', '.lindan-built');
  const wanted = fingerprint(root, ['admin', 'shared/src', 'tsconfig.base.json', 'pnpm-lock.yaml']);
  if (isStamped(stampFile, wanted) && existsSync(join(admin, 'dist', 'index.html'))) return;
  await step('Building the console …', '正在构建页面 …', ['node', '--run', 'build'], admin);
  putStamp(stampFile, wanted);
}

async function step(english, chinese, command, cwd) {
  const began = Date.now();
  say(english, chinese);
  const { code, output } = await runQuietly(command, { cwd, env: { NODE_ENV: 'production' } });
  if (code !== 0) {
    process.stderr.write(output);
    complain(`${command.join(' ')} failed; the reason stands above.`, '构建失败，原因见上。');
    process.exit(code);
  }
  say(`… done (${seconds(began)}).`, '完成。');
}
