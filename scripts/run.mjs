/**
 * The one door: `npm start`, `npm test`, `npm run dev`, `npm run bench` and every `npm run check:…` come through here. Only what is
 * built into Node is used, so that it works on a bare machine with Node 20 before anything is installed. It installs
 * what the lockfile says and hands over to the repository's own Node 24.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, buildServer } from './house/build.mjs';
import { install, installBench } from './house/install.mjs';
import { cannotInstall, cannotRun } from './house/node-version.mjs';
import { root } from './house/paths.mjs';
import { complain, say } from './house/say.mjs';
import { serverFlags } from './house/server-flags.mjs';
import { runService } from './house/service.mjs';
import { runTool } from './house/tool.mjs';

const [what, ...rest] = process.argv.slice(2);

const commands = {
  async start() {
    await build();
    say('Starting the server …', '正在启动服务 …');
    const lifeline = pathToFileURL(join(root, 'scripts', 'house', 'lifeline.mjs')).href;
    return runService(
      ['node', '--enable-source-maps', ...serverFlags, '--import', lifeline, 'server/dist/main.js', ...rest],
      { lifeline: true },
    );
  },
  async build() {
    await build();
    return 0;
  },
  test: () => runTool(['node', 'scripts/test.mjs', ...rest]),
  async bench() {
    await installBench();
    await buildServer();
    return runService(['node', 'bench/run.mjs', ...rest]);
  },
  async 'install-bench'() {
    await installBench();
    return 0;
  },
  dev: () => runService(['node', 'scripts/dev.mjs', ...rest]),
  exec: () => runTool(rest),
};

if (!Object.hasOwn(commands, what ?? '')) {
  complain(`Usage: node scripts/run.mjs ${Object.keys(commands).join(' | ')}`);
  process.exit(2);
}
stopWith(cannotInstall());
await install();
stopWith(cannotRun());
process.exitCode = await commands[what]();

function stopWith(problem) {
  if (!problem) return;
  complain(...problem);
  process.exit(1);
}
