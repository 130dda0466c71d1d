import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const ESCAPES = /\u001b\[[0-9;]*m/g;

/**
 * Test counts of a vitest run, a line for each failed test, and the files these are in. A file that fails to load has no failed
 * test, so a non-zero exit code counts as one.
 */
export function readReport(exitCode, file, root = process.cwd()) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const failed = report.numFailedTests ?? 0;
  return {
    passed: report.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    failures: (report.testResults ?? []).flatMap((one) => failuresOf(one, root)),
    failedFiles: (report.testResults ?? []).filter(({ status }) => status === 'failed').map(fileOf),
  };
}

/** Counts of a run whose failed files then ran once more, alone. A test that passed there is unsteady: it is told, and no failure. */
export function settle(first, again) {
  const passedBefore = first.failedFiles.reduce((sum, { passed }) => sum + passed, 0);
  return {
    passed: first.passed - passedBefore + again.passed,
    failed: again.failed,
    skipped: first.skipped,
    failures: again.failures,
    unsteady: first.failures.filter((line) => !again.failures.map(testOf).includes(testOf(line))),
  };
}

/** File and test of a line; what it said differs from time to time. */
function testOf(line) {
  return line.split(': ')[0];
}

function fileOf({ name, assertionResults = [] }) {
  return { name, passed: assertionResults.filter((test) => test.status === 'passed').length };
}

/** The file, the test and the first line of what it said: enough to find it where only the end of the output is kept. */
function failuresOf({ name, status, message, assertionResults = [] }, root) {
  const file = relative(root, name);
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
  return tests.map((test) => `${file} > ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
}

function firstLine(text = '') {
  return text.replace(ESCAPES, '').split('\n')[0].slice(0, 300);
}
