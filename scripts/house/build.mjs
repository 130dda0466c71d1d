import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { complain, say, seconds } from './say.mjs';
import { fingerprint, isStamped, putStamp } from './stamp.mjs';
import { runTool } from './tool.mjs';

/** Builds what has changed: the server (and shared with it), then the console. */
export async function build() {
  await step(['Building the server …', '正在构建服务端 …'], ['tsc', '-b', 'server'], root);
  if (!existsSync(join(root, 'admin', 'vite.config.ts'))) return;

  const stampFile = join(root, 'admin', 'node_modules', '.lindan-built');
  const sources = ['admin', 'shared/src', 'tsconfig.base.json', 'pnpm-lock.yaml'];
  const wanted = fingerprint(root, sources);
  if (isStamped(stampFile, wanted) && existsSync(join(root, 'admin', 'dist', 'index.html'))) return;
  await step(
    ['Building the console …', '正在构建页面 …'],
    ['vite', 'build', '--logLevel', 'warn'],
    join(root, 'admin'),
  );
  await step(
    ['Building the residents’ pages …', '正在构建居民页面 …'],
    ['vite', 'build', '--config', 'vite.residents.config.ts', '--logLevel', 'warn'],
    join(root, 'admin'),
  );
  putStamp(stampFile, wanted);
}

async function step([english, chinese], command, cwd) {
  const began = Date.now();
  say(english, chinese);
  const code = await runTool(command, { cwd, env: { NODE_ENV: 'production' } });
  if (code !== 0) {
    complain(`${command.join(' ')} failed; the reason stands above.`, '构建失败，原因见上。');
    process.exit(code);
  }
  say(`… done (${seconds(began)}).`, '完成。');
}
