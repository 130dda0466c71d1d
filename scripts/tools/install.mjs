import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, workspaces } from './paths.mjs';
import { complain, say, seconds } from './say.mjs';
import { fingerprint, isStamped, putStamp } from './stamp.mjs';
import { runQuietly } from './tool.mjs';

const pinnedPnpm = 'pnpm@12.21.0';

const quietly = {
  // Non-interactive: pnpm must not prompt ("remove node_modules?").
  CI: 'true',
  // With NODE_ENV=production the build tools would not be installed.
  NODE_ENV: undefined,
  npm_config_loglevel: 'error',
  npm_config_update_notifier: 'false',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
};

/** Installs from the frozen lockfile, once for each state of the lockfile. */
export function install() {
  return installOnce({
    cwd: root,
    folders: ['.', ...workspaces],
    english: 'Installing packages; the first time takes about a minute …',
    chinese: '正在安装依赖，第一次约需一分钟 …',
  });
}

/** Installs the benchmark's competitor. It has a lockfile of its own because only benchmark runs need it. */
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

/** The installed pnpm if it can read this workspace (10 or later); otherwise the pinned version through npx. */
function packageManager() {
  const result = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const major = result.status === 0 ? Number.parseInt(result.stdout, 10) : 0;
  return major >= 10 ? ['pnpm'] : ['npx', '--yes', pinnedPnpm];
}
