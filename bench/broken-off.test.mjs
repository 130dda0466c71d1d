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

/** The processes that a process has started and that still run, with what they were called. */
function childrenOf(pid) {
  return textOf(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => child.trim() !== '')
    .map((child) => ({ pid: Number(child), called: textOf(`/proc/${child}/cmdline`) }));
}

/** Empty of a process that has ended in the meantime. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Where PostgreSQL runs a level deeper, under what makes it another user. */
function everythingBelow(pid) {
  return childrenOf(pid).flatMap((child) => [child, ...everythingBelow(child.pid)]);
}

/** Begins a run, kills what is named once it is measuring, and says how the run ended. */
async function runWithout(called) {
  const bench = fileURLToPath(new URL('run.mjs', import.meta.url));
  const run = spawn(
    process.execPath,
    [bench, '--size', '300', '--only', 'list', '--rounds', '9', '--seconds', '2'],
    { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  let isKilled = false;
  run.stderr.on('data', (text) => {
    said += text;
    if (isKilled || !said.includes('round 1')) return;
    isKilled = true;
    for (const child of everythingBelow(run.pid))
      if (called.test(child.called)) process.kill(child.pid, 'SIGKILL');
  });
  const [code] = await once(run, 'close');
  return { code, said };
}

describe.skipIf(!existsSync(`/proc/self/task/${process.pid}/children`))(
  'a run of which something ends',
  () => {
    it.each([
      ['the product', /dist\/main\.js/, /The server of the side "product" ended \(SIGKILL\)\./],
      ['PostgreSQL', /^[^\0]*\/postgres\0/, /The connection to the database was lost/],
    ])(
      'says that it was %s, fails, and puts everything away',
      { timeout: 120_000 },
      async (_what, called, sentence) => {
        const { code, said } = await runWithout(called);
        expect(said).toMatch(sentence);
        expect(said).not.toMatch(/\n {4}at /);
        expect(code).toBe(1);
        expect(readdirSync(folder)).toEqual([]);
      },
    );
  },
);
