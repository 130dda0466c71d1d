/** Strict types in every workspace; building the server and what it builds on checks them on the way. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/paths.mjs';
import { runTool } from '../tools/tool.mjs';

const runs = [
  { command: ['tsc', '-b', 'server'] },
  { command: ['tsc', '--noEmit'], cwd: join(root, 'admin') },
  { command: ['tsc', '--noEmit', '--project', 'tsconfig.json'] },
].filter(({ cwd = root }) => existsSync(join(cwd, 'tsconfig.json')));

const codes = [];
for (const { command, cwd } of runs) codes.push(await runTool(command, cwd ? { cwd } : {}));
process.exitCode = Math.max(...codes);
