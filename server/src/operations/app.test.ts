import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../database/database.js';
import { Limiters } from '../limits/limiters.js';
import { SCHEMA } from '../modules/nouns.js';
import { ApiClient } from '../test/api-client.js';
import { breakableDatabase } from '../test/breakable-database.js';
import { aCity } from '../test/factories/city.js';
import { aSubmittedDemand, REQUESTER } from '../test/factories/demand.js';
import { aToken } from '../test/factories/person.js';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import type { App } from './app.js';
import { buildApp } from './app.js';

let services: TestServices;
let app: App;
const lines: string[] = [];

beforeAll(async () => {
  services = await startServices({ LOG_LEVEL: 'info' });
  app = await buildApp(services, { logTo: { write: (line) => void lines.push(line) } });
});
afterAll(async () => {
  await app.close();
  await services.close();
});

async function post(
  payload: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const { statusCode, body } = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
  return { status: statusCode, body };
}

describe('the API refuses, and never with a failure of its own,', () => {
  it.each([
    ['JSON that is none', '{"query":', 400],
    ['an empty body', '', 400],
    ['a body that is no object', '"query"', 400],
    ['null for a body', 'null', 400],
    ['a batch', '[{"query":"{__typename}"}]', 400],
    ['no query', '{}', 400],
    ['a query that is none', '{"query":42}', 400],
    ['variables that are none', '{"query":"{__typename}","variables":"x"}', 400],
    ['a prototype to pollute', '{"query":"{__typename}","__proto__":{"x":1}}', 400],
    ['an unknown operation name', '{"query":"query A {__typename}","operationName":"B"}', 400],
    ['a subscription by POST', '{"query":"subscription { orderChanged { id } }"}', 400],
    ['a body beyond its limit', JSON.stringify({ query: `{__typename} #${'x'.repeat(100_000)}` }), 413],
  ])('%s', async (_, payload, expected) => {
    const { status, body } = await post(payload);
    expect(status).toBe(expected);
    expect(body).not.toMatch(/node_modules|\.[tj]s|\n\s+at /);
  });

  it('another content type', async () => {
    expect((await post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await post('{"query":"{__typename}"}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('a mutation by GET, and other methods', async () => {
    const get = await app.http.inject({
      method: 'GET',
      url: '/graphql?query=mutation%7Blogout%7D',
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(get.statusCode).toBe(405);
    expect((await app.http.inject({ method: 'PUT', url: '/graphql' })).statusCode).toBe(405);
    expect((await app.http.inject({ method: 'OPTIONS', url: '/graphql' })).statusCode).toBe(405);
  });

  it('a read by GET that any other site could cause', async () => {
    const { statusCode } = await app.http.inject({ method: 'GET', url: '/graphql?query=%7B__typename%7D' });
    expect(statusCode).toBe(400);
  });
});

describe('the log', () => {
  it('has a line per request with the id of the response, and nothing of what was sent', async () => {
    lines.length = 0;
    const query = 'mutation($p: String!) { login(input: { account: "zhangsan", password: $p }) { token } }';
    const { response } = await new ApiClient(app).send(
      query,
      { p: 'hunter2-hunter2' },
      { authorization: 'Bearer secret' },
    );
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      requestId: response.headers['x-request-id'],
      method: 'POST',
      route: '/graphql',
      status: 200,
    });
    expect(lines[0]).not.toMatch(/zhangsan|hunter2|secret|127\.0\.0\.1/);
  });

  it('takes over a proxy’s id that looks like one', async () => {
    const id = async (sent: string): Promise<unknown> =>
      (await app.http.inject({ url: '/healthz', headers: { 'x-request-id': sent } })).headers['x-request-id'];
    expect(await id('trace-7')).toBe('trace-7');
    expect(await id('a b\tc')).not.toBe('a b\tc');
  });

  it('names a row with an undecipherable name, while the rest is answered', async () => {
    const city = await aCity(services);
    const requester = { name: '王小明', phone: '13812345678' };
    const [changed, sound] = [await aSubmittedDemand(city, { requester }), await aSubmittedDemand(city)];
    await services.database.pool.query(
      `update requesters set name_cipher = name_cipher || 'AAAA' where demand_id = $1`,
      [changed.id],
    );
    const client = new ApiClient(app);
    client.token = await aToken(services, city.staff.community);
    lines.length = 0;
    const { data, errors, response } = await client.send<{ demands: { nodes: unknown[] } }>(
      '{ demands { nodes { id requester { name phone } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.demands.nodes).toEqual([
      { id: sound.id, requester: { name: REQUESTER.name, phone: REQUESTER.phone } },
      { id: changed.id, requester: { ...requester, name: null } },
    ]);
    const found = lines
      .map((line) => JSON.parse(line) as { msg: string; requestId: string; error?: { message: string } })
      .filter(({ msg }) => msg === 'unexpected error');
    expect(found).toMatchObject([
      { requestId: response.headers['x-request-id'], error: { kind: 'Undecipherable' } },
    ]);
    expect(found[0]?.error?.message).toContain(`(name of ${changed.id})`);
    expect(lines.join()).not.toMatch(/王小明|13812345678/);
  });

  it('keeps the values of a failed statement out, and so does the answer', async () => {
    const city = await aCity(services);
    const client = new ApiClient(app);
    client.token = await aToken(services, city.staff.admin);
    lines.length = 0;
    await services.owner.query('alter table memberships rename to gone');
    try {
      const { errors, response } = await client.send(
        '{ people(filter: { search: "王小明" }) { nodes { name } } }',
      );
      expect(errors).toEqual([
        expect.objectContaining({
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: response.headers['x-request-id'] },
        }),
      ]);
      expect(JSON.stringify(errors)).not.toMatch(/relation|memberships|select/);
      const found = lines
        .map((line) => JSON.parse(line) as { msg: string; error?: object })
        .find(({ msg }) => msg === 'unexpected error');
      expect(found?.error).toMatchObject({ sqlState: '42P01' });
      expect(lines.join()).not.toMatch(/王小明|select/);
    } finally {
      await services.owner.query('alter table gone rename to memberships');
    }
  });
});

describe('while the database is away', () => {
  it('every operation says so without internals, and service resumes by itself', async () => {
    const city = await aCity(services);
    const broken = await breakableDatabase(services.url);
    const database = await Database.connect(broken.url, SCHEMA);
    const limiters = new Limiters(database.pool, services.config.rates);
    lines.length = 0;
    const other = await buildApp(
      { ...services, config: { ...services.config, logLevel: 'warn' }, database, limiters },
      { logTo: { write: (line) => void lines.push(line) } },
    );
    const client = new ApiClient(other, { 'accept-language': 'en' });
    client.token = await aToken(services, city.staff.admin);
    const ready = async (): Promise<number> => (await other.http.inject('/readyz')).statusCode;
    expect([await ready(), (await client.send('{ me { id } }')).status]).toEqual([200, 200]);

    broken.cut();
    const away = await client.send('{ people { totalCount } }');
    expect(away.status).toBe(503);
    expect(away.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(away.errors?.[0]?.message).toMatch(/^The database cannot be reached/);
    expect(away.errors?.[0]?.message).toMatch(
      /Nothing was done, or .* the same idempotencyKey finds what was/,
    );
    expect(away.response.headers['retry-after']).toBeDefined();
    const login = await new ApiClient(other).send(
      'mutation { login(input: { account: "a", password: "b" }) { token } }',
    );
    expect([login.status, login.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect(await ready()).toBe(503);
    expect((await other.http.inject('/healthz')).statusCode).toBe(200);
    expect((await new ApiClient(other).send('{ __typename }')).status).toBe(200);

    // An outage logs one line, however many requests meet it.
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
      'the database cannot be reached',
    ]);

    await broken.restore();
    expect([await ready(), (await client.send('{ people { totalCount } }')).status]).toEqual([200, 200]);
    await other.close();
    await database.close();
    await broken.close();
  });
});
