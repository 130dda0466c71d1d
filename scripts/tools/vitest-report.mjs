import { existsSync, readFileSync } from 'node:fs';

/** Test counts of a vitest run. A file that fails to load has no failed test, so a non-zero exit code counts as one. */
export function readReport(exitCode, file) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const failed = report.numFailedTests ?? 0;
  return {
    passed: report.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}
