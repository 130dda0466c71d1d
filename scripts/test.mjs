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
import { readReport } from './tools/vitest-report.mjs';

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
for (const { name, run } of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const began = Date.now();
  const count = await run();
  for (const key of Object.keys(total)) total[key] += count[key];
  failures.push(...(count.failures ?? []));
  summary.push(`${count.failed > 0 ? 'FAILED' : 'passed'}  ${name}  (${seconds(began)})`);
}
rmSync(reports, { recursive: true, force: true });

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
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
  return {
    name,
    run: async () =>
      readReport(
        await runTool([...command, '--reporter=json', `--outputFile.json=${report}`], { cwd }),
        report,
        root,
      ),
  };
}
