/**
 * Runs every check and every test suite in sequence and continues after a failure. `npm test -- words shared` runs only the
 * steps whose names contain one of these words.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './tools/paths.mjs';
import { seconds } from './tools/say.mjs';
import { runTool } from './tools/tool.mjs';
import { readReport, settle } from './tools/vitest-report.mjs';

/** More failed files than this are no accident of a busy machine. */
const FILES_TO_REPEAT = 3;

const reports = mkdtempSync(join(tmpdir(), 'lindan-tests-'));
const wanted = process.argv.slice(2);

const steps = [
  ...checks(),
  { name: 'build', run: () => check(['node', 'scripts/run.mjs', 'build']) },
  suite('tests of scripts', '.', 'vitest.config.ts'),
  suite('tests of shared', 'shared', 'vitest.config.ts'),
  suite('tests of embedded-postgres', 'embedded-postgres', 'vitest.config.ts'),
  suite('tests of server', 'server', 'vitest.config.ts'),
  suite('tests of admin', 'admin', 'vitest.config.ts'),
  suite('tests of bench', 'bench', 'vitest.config.ts'),
  suite('tests in the browser', 'admin', 'e2e/vitest.config.ts'),
].filter((step) => step && (wanted.length === 0 || wanted.some((word) => step.name.includes(word))));

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
const failures = [];
const unsteady = [];
for (const { name, run } of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const began = Date.now();
  const count = await run();
  for (const key of Object.keys(total)) total[key] += count[key];
  failures.push(...(count.failures ?? []));
  unsteady.push(...(count.unsteady ?? []));
  summary.push(`${count.failed > 0 ? 'FAILED' : 'passed'}  ${name}  (${seconds(began)})`);
}
rmSync(reports, { recursive: true, force: true });

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
if (unsteady.length > 0) process.stdout.write(`\nunsteady, passed alone:\n${unsteady.join('\n')}\n`);
if (failures.length > 0) process.stdout.write(`\n${failures.join('\n')}\n`);
process.stdout.write(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** The checks are the `check:…` scripts of package.json, so one check alone and the whole run execute the same command. */
function checks() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(scripts)
    .filter(([name]) => name.startsWith('check:'))
    .map(([name, script]) => ({ name, run: () => check(script.replace(/^.* exec /, '').split(' ')) }));
}

async function check(command) {
  const code = await runTool(command);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

function suite(name, folder, config) {
  const cwd = join(root, folder);
  if (!existsSync(join(cwd, config))) return undefined;
  const report = join(reports, `${name}.json`);
  const command = ['vitest', 'run', '--config', config, '--passWithNoTests', '--reporter=default'];
  const runFiles = async (files) => {
    rmSync(report, { force: true });
    const args = ['--reporter=json', `--outputFile.json=${report}`, ...files];
    return readReport(await runTool([...command, ...args], { cwd }), report, root);
  };
  return {
    name,
    run: async () => {
      const first = await runFiles([]);
      const files = first.failedFiles.map((file) => file.name);
      if (files.length === 0 || files.length > FILES_TO_REPEAT) return first;
      process.stdout.write(`\n== ${name}, once more: ${files.length} failed\n`);
      return settle(first, await runFiles(files));
    },
  };
}
