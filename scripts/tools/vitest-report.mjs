import { existsSync, readFileSync } from 'node:fs';

/** Test counts of a vitest run. A file that fails to load has no failed test, so a non-zero exit code counts as one. */
export function readReport(exitCode, file) {
  const told = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const failed = told.numFailedTests ?? 0;
  return {
    passed: told.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (told.numPendingTests ?? 0) + (told.numTodoTests ?? 0),
  };
}
