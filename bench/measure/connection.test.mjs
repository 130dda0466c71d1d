import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Connection, readAnswer, requestBytes } from './connection.mjs';

const bytes = (text) => Buffer.from(text.replaceAll('\n', '\r\n'));

describe('an incomplete answer', () => {
  const whole = bytes('HTTP/1.1 200 OK\ncontent-length: 14\n\n{"data":"城"}');

  it('is awaited, wherever it is cut', () => {
    for (let cut = 1; cut < whole.length; cut++) {
      const { complete, expected } = readAnswer(whole.subarray(0, cut));
      expect([complete, expected > cut]).toEqual([false, true]);
    }
    expect(readAnswer(whole)).toMatchObject({ complete: true, status: 200 });
  });

  it('is awaited in chunked encoding', () => {
    const chunked = bytes('HTTP/1.1 500 No\nTransfer-Encoding: chunked\n\n3\nabc\n2\nde\n0\n\n');
    for (let cut = 1; cut < chunked.length; cut++) {
      expect(readAnswer(chunked.subarray(0, cut)).complete).toBe(false);
    }
    const answer = readAnswer(chunked);
    expect([answer.status, answer.body.toString()]).toEqual([500, 'abcde']);
  });

  it('is rejected when its length is unknown', () => {
    expect(() => readAnswer(bytes('HTTP/1.1 200 OK\n\nabc'))).toThrow('without a length');
  });
});

describe('a connection', () => {
  const servers = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  function listen(answer) {
    const server = createServer(answer);
    servers.push(server);
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
  }

  it('sends requests in sequence, with its token', async () => {
    const port = await listen((request, response) => {
      let body = '';
      request.on('data', (text) => {
        body += text;
      });
      request.on('end', () => response.end(`${request.headers.authorization} ${request.url} ${body}`));
    });
    const connection = await Connection.open(port);
    for (const body of ['一', '二']) {
      const answer = await connection.send(requestBytes({ path: '/graphql', body, token: 'secret' }));
      expect(answer.body.toString()).toBe(`Bearer secret /graphql ${body}`);
    }
    connection.close();
  });

  it('fails when the other end closes', async () => {
    const port = await listen((request) => request.socket.destroy());
    const connection = await Connection.open(port);
    await expect(connection.send(requestBytes({ path: '/', body: '' }))).rejects.toThrow(/closed|ECONNRESET/);
  });
});
