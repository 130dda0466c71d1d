import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lindan-bench-broken-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The running child processes of a process, with their command lines. */
function childrenOf(pid) {
  return textOf(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => child.trim() !== '')
    .map((child) => ({ pid: Number(child), commandLine: textOf(`/proc/${child}/cmdline`) }));
}

/** Empty if the process has ended in the meantime. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Recursive, because PostgreSQL may run under a wrapper that switches the user. */
function descendantsOf(pid) {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child.pid)]);
}

/** Starts a run, kills the matching process during the measurement, and returns exit code and output. */
async function runAndKill(pattern) {
  const bench = fileURLToPath(new URL('run.mjs', import.meta.url));
  const run = spawn(
    process.execPath,
    [bench, '--size', '300', '--only', 'list', '--rounds', '9', '--seconds', '2'],
    { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  let isKilled = false;
  run.stderr.on('data', (text) => {
    output += text;
    if (isKilled || !output.includes('round 1')) return;
    isKilled = true;
    for (const child of descendantsOf(run.pid))
      if (pattern.test(child.commandLine)) process.kill(child.pid, 'SIGKILL');
  });
  const [code] = await once(run, 'close');
  return { code, output };
}

describe.skipIf(!existsSync(`/proc/self/task/${process.pid}/children`))('an interrupted run', () => {
  it.each([
    ['the product', /dist\/main\.js/, /The server of the target "product" ended \(SIGKILL\)\./],
    ['PostgreSQL', /^[^\0]*\/postgres\0/, /The connection to the database was lost/],
  ])(
    'names %s as the cause, fails and cleans up',
    { timeout: 120_000 },
    async (_process, pattern, sentence) => {
      const { code, output } = await runAndKill(pattern);
      expect(output).toMatch(sentence);
      expect(output).not.toMatch(/\n {4}at /);
      expect(code).toBe(1);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
