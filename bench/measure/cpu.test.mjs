import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { memoryOf, processorTime, processorTimeOfTree } from './cpu.mjs';

const BUSY_MS = 300;
const busy = `for (const end = Date.now() + ${BUSY_MS}; Date.now() < end;);`;

/** A process whose busy child has exited when it prints a line. */
async function startParent() {
  const script = `
    const { spawnSync } = require('node:child_process');
    spawnSync(process.execPath, ['--eval', ${JSON.stringify(busy)}]);
    console.log('done');
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout, 'data');
  return parent;
}

it.runIf(process.platform === 'linux')(
  'the processor time of an exited child is counted for its parent',
  async () => {
    const parent = await startParent();
    try {
      const [own, tree] = [processorTime(parent.pid), processorTimeOfTree(parent.pid)];
      // On a busy machine the child got less of its time, but never none of it.
      expect(tree - own).toBeGreaterThan(BUSY_MS / 20);
      expect(memoryOf(parent.pid)).toBeGreaterThan(5e6);
    } finally {
      parent.kill();
    }
  },
);

it('a process that does not exist has no processor time', () => {
  expect(processorTime(2 ** 22 + 1)).toBeUndefined();
});
