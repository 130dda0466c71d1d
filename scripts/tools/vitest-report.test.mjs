import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readReport, settle } from './vitest-report.mjs';

let folder;
let file;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lindan-report-'));
  file = join(folder, 'report.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(counts) {
  writeFileSync(file, JSON.stringify(counts));
}

it('a run that ended without a report has failed', () => {
  expect(readReport(1, file)).toEqual({ passed: 0, failed: 1, skipped: 0, failures: [], failedFiles: [] });
});

it('a file that could not be loaded is a failure although no test failed', () => {
  report({ numPassedTests: 3, numFailedTests: 0 });
  expect(readReport(1, file)).toEqual({ passed: 3, failed: 1, skipped: 0, failures: [], failedFiles: [] });
});

it('passed, failed and skipped tests are counted as vitest counts them', () => {
  report({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  expect(readReport(1, file)).toEqual({ passed: 5, failed: 2, skipped: 2, failures: [], failedFiles: [] });
});

it('each failed test is named with its file and the first line of its message, without colours', () => {
  const failing = {
    fullName: 'a claim wins once',
    status: 'failed',
    failureMessages: ['\u001b[31mError: two won\u001b[0m\n    at line 3'],
  };
  const testResults = [
    {
      name: join(folder, 'claim.test.ts'),
      status: 'failed',
      assertionResults: [failing, { fullName: 'another', status: 'passed' }],
    },
    {
      name: join(folder, 'broken.test.ts'),
      status: 'failed',
      message: 'Cannot find module',
      assertionResults: [],
    },
  ];
  report({ numPassedTests: 1, numFailedTests: 1, testResults });
  const read = readReport(1, file, folder);
  expect(read.failures).toEqual([
    'claim.test.ts > a claim wins once: Error: two won',
    'broken.test.ts: Cannot find module',
  ]);
  expect(read.failedFiles).toEqual([
    { name: join(folder, 'claim.test.ts'), passed: 1 },
    { name: join(folder, 'broken.test.ts'), passed: 0 },
  ]);
});

const FIRST = {
  passed: 9,
  failed: 1,
  skipped: 2,
  failures: ['claim.test.ts > a claim wins once: Error: two won'],
  failedFiles: [{ name: 'claim.test.ts', passed: 3 }],
};

it('a test that fails among the others and passes alone is told as unsteady, and counts once', () => {
  const again = { passed: 4, failed: 0, skipped: 0, failures: [], failedFiles: [] };
  expect(settle(FIRST, again)).toEqual({
    passed: 10,
    failed: 0,
    skipped: 2,
    failures: [],
    unsteady: FIRST.failures,
  });
});

it('a test that fails twice has failed', () => {
  const failures = ['claim.test.ts > a claim wins once: Error: three won'];
  const again = { ...FIRST, passed: 3, skipped: 0, failures };
  expect(settle(FIRST, again)).toEqual({
    passed: 9,
    failed: 1,
    skipped: 2,
    failures,
    unsteady: [],
  });
});
