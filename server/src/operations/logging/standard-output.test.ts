import { afterAll, beforeAll, expect, it } from 'vitest';

import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';
import type { ServerProcess } from '../../test/server-process.js';
import { startProcess } from '../../test/server-process.js';

let services: TestServices;
let server: ServerProcess;

beforeAll(async () => {
  services = await startServices();
  server = startProcess({ DATABASE_URL: services.url, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'info' });
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.exit;
  await services.close();
});

it('the log is complete after the server was told to stop', async () => {
  const url = await server.url();
  const ids = Array.from({ length: 40 }, (_, index) => `asked-${index}`);
  await Promise.all(ids.map((id) => fetch(`${url}/healthz`, { headers: { 'x-request-id': id } })));
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(0);
  const logged = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => (JSON.parse(line) as { requestId?: string }).requestId);
  expect(new Set(logged.filter((id) => id?.startsWith('asked-')))).toEqual(new Set(ids));
});
