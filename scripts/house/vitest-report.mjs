import { existsSync, readFileSync } from 'node:fs';

/** What a run of vitest counted. A file that could not even be loaded has no failed test, yet it is no success. */
export function readReport(exitCode, file) {
  const told = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const failed = told.numFailedTests ?? 0;
  return {
    passed: told.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (told.numPendingTests ?? 0) + (told.numTodoTests ?? 0),
  };
}
