/**
 * The entry point of `npm start`, `npm test`, `npm run dev`, `npm run bench` and every `npm run check:…`. It uses only Node's
 * built-in modules, so it runs on a bare machine with Node 20. It installs from the lockfile and hands over to the bundled
 * Node 24.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, buildServer } from './tools/build.mjs';
import { install, installBench } from './tools/install.mjs';
import { cannotInstall, cannotRun } from './tools/node-version.mjs';
import { root } from './tools/paths.mjs';
import { complain, say } from './tools/say.mjs';
import { serverFlags } from './tools/server-flags.mjs';
import { runService } from './tools/service.mjs';
import { runTool } from './tools/tool.mjs';

const [what, ...rest] = process.argv.slice(2);

const commands = {
  async start() {
    await build();
    say('Starting the server …', '正在启动服务 …');
    const lifeline = pathToFileURL(join(root, 'scripts', 'tools', 'lifeline.mjs')).href;
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
  async evaluate() {
    await buildServer();
    return runTool(['node', 'server/dist/cli.js', 'evaluate', ...rest]);
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
