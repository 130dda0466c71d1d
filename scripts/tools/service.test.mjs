import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

/** Prints each signal that it receives and exits shortly after the first. */
const server = `
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => {
    console.log(name);
    setTimeout(() => process.exit(7), 300);
  });
  setInterval(() => {}, 1000);
  console.log('ready', process.pid);`;

async function startUnder({ lifeline = false } = {}) {
  const service = JSON.stringify(new URL('./service.mjs', import.meta.url).href);
  const load = lifeline
    ? `'--import', ${JSON.stringify(new URL('./lifeline.mjs', import.meta.url).href)},`
    : '';
  const script = `
    const { runService } = await import(${service});
    const command = ['node', ${load} '--eval', ${JSON.stringify(server)}];
    process.exitCode = await runService(command, { lifeline: ${lifeline} });`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, npm_lifecycle_event: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  parent.stdout.on('data', (text) => {
    said += text;
  });
  while (!said.includes('ready')) await once(parent.stdout, 'data');
  return { parent, said: () => said };
}

it('a signal that arrives several times is passed on once, and the exit code comes back', async () => {
  const { parent, said } = await startUnder();
  for (let times = 0; times < 3; times++) parent.kill('SIGINT');
  const [code] = await once(parent, 'close');
  expect(said().match(/SIGINT/g)).toHaveLength(1);
  expect(code).toBe(7);
});

it('the server is told to stop when the process above it was killed', async () => {
  const { parent, said } = await startUnder({ lifeline: true });
  parent.kill('SIGKILL');
  await once(parent, 'close');
  expect(said()).toContain('SIGTERM');
});
