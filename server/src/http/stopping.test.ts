import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { buildApp } from '../operations/app.js';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';

let services: TestServices;

beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const BODY = '{"query":"{ me { id } }"}';

async function answerOn(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  await once(socket, 'close');
  return text;
}

it('a request that arrives while the server stops is answered as ever, and its connection is closed', async () => {
  const app = await buildApp(services);
  const port = await app.listen(0, '127.0.0.1');
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST /graphql HTTP/1.1\r\nHost: lindan.test\r\nContent-Type: application/json\r\n');
  // The server has begun to read: the connection is no idle one that a stop would end.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = app.close();
  const answer = answerOn(socket);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.write(`Content-Length: ${BODY.length}\r\n\r\n${BODY}`);
  expect(await answer).toMatch(
    /^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n[^]*\{"data":\{"me":null\}\}/i,
  );
  await stopped;
});
