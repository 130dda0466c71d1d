/**
 * The one door: `npm start`, `npm test`, `npm run dev` and every `npm run check:…` come through here. Only what is
 * built into Node is used, so that it works on a bare machine with Node 20 before anything is installed. It installs
 * what the lockfile says and hands over to the repository's own Node 24.
 */
import { install } from './house/install.mjs';
import { complain } from './house/say.mjs';
import { runTool } from './house/tool.mjs';

const [what, ...rest] = process.argv.slice(2);

const commands = {
  test: () => runTool(['node', 'scripts/test.mjs', ...rest]),
  exec: () => runTool(rest),
};

const command = commands[what];
if (!command) {
  complain(`Usage: node scripts/run.mjs ${Object.keys(commands).join(' | ')}`);
  process.exit(2);
}
await install();
process.exitCode = await command();
