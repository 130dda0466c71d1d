/** Every check and every test, one after another; a failing one does not hide the next. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, workspaces } from './house/paths.mjs';
import { seconds } from './house/say.mjs';
import { runTool } from './house/tool.mjs';

const checks = [{ name: 'format', run: ['biome', 'format', '.'] }];

const reports = mkdtempSync(join(tmpdir(), 'lindan-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

async function step(name, work) {
  process.stdout.write(`\n== ${name}\n`);
  const began = Date.now();
  const count = await work();
  for (const key of Object.keys(total)) total[key] += count[key];
  lines.push(`${count.failed ? 'FAILED' : 'passed'}  ${name}  (${seconds(began)})`);
}

async function check(command) {
  const code = await runTool(command);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function tests(workspace) {
  const report = join(reports, `${workspace}.json`);
  const code = await runTool(
    [
      'vitest',
      'run',
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: join(root, workspace) },
  );
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const failed = told.numFailedTests ?? 0;
  return {
    passed: told.numPassedTests ?? 0,
    // A suite that could not even be loaded has no failed test of its own, yet it is no success.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (told.numPendingTests ?? 0) + (told.numTodoTests ?? 0),
  };
}

for (const { name, run } of checks) await step(`check ${name}`, () => check(run));
for (const workspace of workspaces) {
  if (existsSync(join(root, workspace, 'vitest.config.ts')))
    await step(`tests ${workspace}`, () => tests(workspace));
}
rmSync(reports, { recursive: true, force: true });

process.stdout.write(`\n${lines.join('\n')}\n\n`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed ? 1 : 0;
