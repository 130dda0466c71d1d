import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const ESCAPES = /\u001b\[[0-9;]*m/g;

/**
 * Test counts of a vitest run, and a line for each failed test. A file that fails to load has no failed test, so a non-zero
 * exit code counts as one.
 */
export function readReport(exitCode, file, root = process.cwd()) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const failed = report.numFailedTests ?? 0;
  return {
    passed: report.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    failures: (report.testResults ?? []).flatMap((one) => failuresOf(one, root)),
  };
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
