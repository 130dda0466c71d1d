/**
 * Generated files that are committed for review. Without an argument the check fails and names each stale file; with
 * --write it regenerates them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, toolEnvironment } from '../tools/paths.mjs';
import { runTool } from '../tools/tool.mjs';
import { withFloorsTable } from './floors-table.mjs';
import { writtenFormTable } from './written-form-table.mjs';

const printed = [
  { file: 'schema.graphql', command: ['node', 'server/dist/cli.js', 'print-schema'] },
  { file: 'schema.sql', command: ['node', 'server/dist/cli.js', 'print-database-schema'] },
  { file: 'docs/workflow.md', command: ['node', 'server/dist/cli.js', 'print-workflow'] },
  {
    file: 'server/src/database/written-form.sql',
    command: ['node', 'server/dist/cli.js', 'print-written-form'],
  },
];

/** A page of which only a table is printed. */
const ARCHITECTURE = 'docs/architecture.md';
/** Before the compiler, which reads it. */
const WRITTEN_FORM_TABLE = 'shared/src/input/written-form-table.ts';

const write = process.argv.includes('--write');
/** Where a database is needed, an embedded one is started in here and thrown away. */
const dataDir = mkdtempSync(join(tmpdir(), 'lindan-printed-'));
let stale = 0;

compare(ARCHITECTURE, withFloorsTable(readFileSync(join(root, ARCHITECTURE), 'utf8')));
compare(WRITTEN_FORM_TABLE, writtenFormTable());
if ((await runTool(['tsc', '-b', 'server'])) !== 0) process.exit(1);
printed.forEach(refresh);
rmSync(dataDir, { recursive: true, force: true });
await refreshConsoleTypes();
if (stale > 0) console.log('Run `npm run generate` and commit what it changes.');
process.exitCode = stale > 0 ? 1 : 0;

function refresh({ file, command: [program, ...args] }) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env: toolEnvironment({ DATABASE_URL: '', DATA_DIR: dataDir, NODE_ENV: 'development' }),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) return report(file, `could not be printed:\n${stderr}`);
  return compare(file, stdout);
}

function compare(file, text) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return undefined;
  if (!write) return report(file, 'is stale');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return console.log(`${file} printed`);
}

/** The code generator of the console compares its many files itself. */
async function refreshConsoleTypes() {
  const cwd = join(root, 'admin');
  const generator = join(cwd, 'node_modules', '.bin', 'graphql-codegen');
  const code = await runTool([generator, '--errors-only', ...(write ? [] : ['--check'])], { cwd });
  if (code !== 0) report('admin/src/graphql/generated', 'is stale or could not be made');
}

function report(file, what) {
  stale += 1;
  console.log(`${file} ${what}`);
}
