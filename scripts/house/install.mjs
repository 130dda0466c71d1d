import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, workspaces } from './paths.mjs';
import { complain, say, seconds } from './say.mjs';
import { fingerprint, isStamped, putStamp } from './stamp.mjs';
import { runQuietly } from './tool.mjs';

const pinnedPnpm = 'pnpm@12.21.0';

const quietly = {
  // Nobody is there to answer a question such as "remove node_modules?".
  CI: 'true',
  // In production the tools that build the product would be left out.
  NODE_ENV: undefined,
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
};

/** Installs exactly what the lockfile says, once for each state of the lockfile. */
export function install() {
  return installOnce({
    cwd: root,
    folders: ['.', ...workspaces],
    english: 'Installing packages; the first time takes about a minute …',
    chinese: '正在安装依赖，第一次约需一分钟 …',
  });
}

/** What the product is measured against has a lockfile of its own: nobody needs it who does not measure. */
export function installBench() {
  return installOnce({
    cwd: join(root, 'bench'),
    folders: ['.'],
    english: 'Installing what the product is measured against …',
    chinese: '正在安装对比测试所需的依赖 …',
  });
}

async function installOnce({ cwd, folders, english, chinese }) {
  const wanted = fingerprint(
    cwd,
    ['pnpm-workspace.yaml', 'pnpm-lock.yaml', ...folders.map((folder) => join(folder, 'package.json'))],
    `${process.platform} ${process.arch}`,
  );
  const stampFile = join(cwd, 'node_modules', '.lindan-installed');
  if (isStamped(stampFile, wanted) && folders.every((name) => existsSync(join(cwd, name, 'node_modules'))))
    return;

  const began = Date.now();
  say(english, chinese);
  const { code, output } = await runQuietly(
    [...packageManager(), 'install', '--frozen-lockfile', '--prod=false', '--reporter=append-only'],
    {
      cwd,
      env: quietly,
      whileWaiting: () => say(`… still installing (${seconds(began)})`, '… 仍在安装'),
    },
  );
  if (code !== 0) {
    process.stderr.write(output);
    complain('Packages could not be installed; the reason stands above.', '依赖安装失败，原因见上。');
    process.exit(code || 1);
  }
  putStamp(stampFile, wanted);
  say(`Packages installed (${seconds(began)}).`, '依赖已安装。');
}

/** The person's own pnpm where it can read this workspace (10 and later, and running at all), else the pinned one. */
function packageManager() {
  const asked = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const major = asked.status === 0 ? Number.parseInt(asked.stdout, 10) : 0;
  return major >= 10 ? ['pnpm'] : ['npx', '--yes', pinnedPnpm];
}
