import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../../operations/app.js';
import { buildApp } from '../../operations/app.js';
import { ApiClient } from '../../test/api-client.js';
import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';
import { createPerson } from './commands/create-person.js';

const PASSWORD = 'Demo-2026!';
const CITY = '018f0000-0000-7000-8000-000000000001';

let services: TestServices;
let app: App;

beforeAll(async () => {
  services = await startServices({ LIMIT_LOGIN_ADDRESS: 'off' });
  await services.database.pool.query(
    `insert into regions (id, kind, code, name, city_id, takes_orders, position, is_demonstration)
     values ($1, 'CITY', '422801', '恩施市', $1, false, 1, false)`,
    [CITY],
  );
  app = await buildApp(services);
  for (const account of ['grid', 'street', 'locked', 'changing', 'disabled'])
    await anAccount(account, 'GRID_WORKER');
  await anAccount('admin', 'ADMIN');
});
afterAll(async () => {
  await app.close();
  await services.close();
});

async function anAccount(account: string, role: 'GRID_WORKER' | 'ADMIN'): Promise<void> {
  await services.database.transaction((em) =>
    createPerson(
      em,
      {
        account,
        name: `${account} 的人`,
        password: PASSWORD,
        memberships: [{ role, regionId: CITY }],
        isDemonstration: false,
      },
      services.time.now(),
    ),
  );
}

const client = (headers?: Record<string, string>): ApiClient => new ApiClient(app, headers);
const LOGIN =
  'mutation($account: String!, $password: String!) { login(input: { account: $account, password: $password }) { token expiresAt viewer { account } } }';

describe('a client without a session', () => {
  it('has no viewer', async () => {
    expect((await client().send('{ me { id } }')).data).toEqual({ me: null });
  });

  it('is asked to sign in where that is needed', async () => {
    const { errors } = await client().send('{ people { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(errors?.[0]?.message).toBe('请先登录。');
  });

  it('may log out all the same', async () => {
    expect((await client().send('mutation { logout }')).data).toEqual({ logout: true });
  });
});

describe('a login refuses', () => {
  it('a wrong password and an unknown account alike', async () => {
    const wrong = await client().send(LOGIN, { account: 'grid', password: 'wrong-password' });
    const unknown = await client().send(LOGIN, { account: 'nobody', password: PASSWORD });
    expect(wrong.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(wrong.errors).toEqual(unknown.errors);
  });

  it('a disabled account, and says so after the right password only', async () => {
    await services.database.pool.query(`update people set status = 'DISABLED' where account = 'disabled'`);
    const right = await client().send(LOGIN, { account: 'disabled', password: PASSWORD });
    expect(right.errors?.[0]).toMatchObject({
      message: '这个账号已停用。如需恢复，请联系管理员。',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect(right.response.headers['set-cookie']).toBeUndefined();
    const wrong = await client().send(LOGIN, { account: 'disabled', password: 'wrong-password' });
    const unknown = await client().send(LOGIN, { account: 'nobody', password: PASSWORD });
    expect(wrong.errors).toEqual(unknown.errors);
  });

  it('blank fields, naming each, in the language that is asked for', async () => {
    const { errors } = await client({ 'accept-language': 'en-GB' }).send(LOGIN, {
      account: ' ',
      password: '',
    });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.account': 'Required', 'input.password': 'Required' },
    });
  });

  it('an account from here for a while after repeated failures, with the right password too', async () => {
    for (let failure = 0; failure < 8; failure += 1) {
      const { errors } = await client().send(LOGIN, { account: ' LOCKED ', password: 'guess' });
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    const { errors } = await client().send(LOGIN, { account: 'locked', password: PASSWORD });
    expect(errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(errors?.[0]?.extensions.retryAfter).toBeGreaterThan(800);
    expect((await client().send(LOGIN, { account: 'grid', password: PASSWORD })).errors).toBeUndefined();
  });

  it('guesses that are sent all at once like guesses one by one', async () => {
    const guesses = Array.from({ length: 60 }, (_, index) => (index === 59 ? PASSWORD : `guess-${index}`));
    const answers = await Promise.all(
      guesses.map((password) => client().send(LOGIN, { account: 'street', password })),
    );
    expect(answers.at(-1)?.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });
});

describe('an API client', () => {
  it('signs its requests with a token, of which only a hash is kept, and gets no cookie', async () => {
    const { data, response } = await client().send<{ login: { token: string; expiresAt: string } }>(LOGIN, {
      account: 'Grid',
      password: PASSWORD,
    });
    expect(data?.login).toMatchObject({ viewer: { account: 'grid' } });
    expect(response.headers['set-cookie']).toBeUndefined();
    const { rows } = await services.database.pool.query<{ kept: string }>(
      'select string_agg(s::text, chr(10)) as kept from sessions s',
    );
    expect(rows[0]?.kept).not.toContain(data?.login.token);

    const signed = client();
    signed.token = data?.login.token;
    expect(
      (await signed.send('{ me { account name memberships { role region { name kind } unit { id } } } }'))
        .data,
    ).toEqual({
      me: {
        account: 'grid',
        name: 'grid 的人',
        memberships: [{ role: 'GRID_WORKER', region: { name: '恩施市', kind: 'CITY' }, unit: null }],
      },
    });
  });

  it('has no viewer again after logging out, and after its token has expired', async () => {
    const leaving = await client().logIn('grid', PASSWORD);
    await leaving.send('mutation { logout }');
    expect((await leaving.send('{ me { id } }')).data).toEqual({ me: null });

    const staying = await client().logIn('grid', PASSWORD);
    const before = services.time.now();
    services.time.advance(30 * 86_400_000 + 1);
    expect((await staying.send('{ me { id } }')).data).toEqual({ me: null });
    services.time.moveTo(before);
    expect((await staying.send('{ me { account } }')).data).toEqual({ me: { account: 'grid' } });
  });
});

describe('a browser', () => {
  it('gets an http-only cookie of its site and no token', async () => {
    const { response } = await client().send(
      'mutation($account: String!, $password: String!) { signIn(input: { account: $account, password: $password }) { expiresAt } }',
      { account: 'grid', password: PASSWORD },
    );
    const safe = { httpOnly: true, sameSite: 'Lax', path: '/' };
    expect(response.cookies).toEqual([
      expect.objectContaining({ name: 'lindan_session', ...safe }),
      expect.objectContaining({ name: 'lindan_browser', ...safe }),
    ]);
    const introspected = await client().send('{ __type(name: "BrowserSession") { fields { name } } }');
    expect(JSON.stringify(introspected.data)).not.toContain('token');
  });

  it.each([
    ['names another origin', { origin: 'https://elsewhere.example' }],
    ['says it comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['hides where it comes from', { origin: 'null' }],
  ])('whose request %s is refused its cookie', async (_, headers) => {
    const browser = await client().signIn('grid', PASSWORD);
    const { status, errors } = await browser.send('mutation { logout }', {}, headers);
    expect([status, errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(errors?.[0]?.message).toContain('其他网站');
    expect((await browser.send('{ me { account } }')).data).toEqual({ me: { account: 'grid' } });
  });

  it('is served from its own pages', async () => {
    const browser = await client().signIn('grid', PASSWORD);
    const { data } = await browser.send(
      '{ me { account } }',
      {},
      { host: 'lindan.test', origin: 'http://lindan.test' },
    );
    expect(data).toEqual({ me: { account: 'grid' } });
  });

  it('ends the session it had when it signs in again, and loses its cookie when it signs out', async () => {
    const browser = await client().signIn('grid', PASSWORD);
    const earlier = browser.cookie;
    await browser.signIn('grid', PASSWORD);
    const old = client();
    old.cookie = earlier;
    expect((await old.send('{ me { id } }')).data).toEqual({ me: null });
    const { response } = await browser.send('mutation { logout }');
    expect(response.cookies[0]).toMatchObject({ value: '', expires: new Date(0) });
    expect((await browser.send('{ me { id } }')).data).toEqual({ me: null });
  });

  it('cannot use its cookie’s token as a bearer, nor a bearer’s as a cookie', async () => {
    const browser = await client().signIn('grid', PASSWORD);
    const api = await client().logIn('grid', PASSWORD);
    const crossed = client();
    crossed.token = browser.cookie?.split('=')[1];
    expect((await crossed.send('{ me { id } }')).data).toEqual({ me: null });
    const other = client();
    other.cookie = `lindan_session=${api.token}`;
    expect((await other.send('{ me { id } }')).data).toEqual({ me: null });
  });
});

describe('a change of password', () => {
  const CHANGE =
    'mutation($now: String!, $new: String!) { changePassword(input: { currentPassword: $now, newPassword: $new }) }';

  it('is refused without the current one, with one too short, and with one that cannot be typed again', async () => {
    const person = await client().logIn('changing', PASSWORD);
    const wrong = await person.send(CHANGE, { now: 'not-it-at-all', new: 'a-better-one-2026' });
    expect(wrong.errors?.[0]?.extensions.fields).toHaveProperty(['input.currentPassword']);
    const short = await person.send(CHANGE, { now: PASSWORD, new: 'short' });
    expect(short.errors?.[0]?.extensions.fields).toEqual({ 'input.newPassword': '至少 10 个字' });
    const pasted = await person.send(CHANGE, { now: PASSWORD, new: 'a-better-one\u200B-2026' });
    expect(pasted.errors?.[0]?.extensions.fields).toEqual({
      'input.newPassword': '含有看不见的字符，请手动输入',
    });
  });

  it('logs out everywhere', async () => {
    const here = await client().logIn('changing', PASSWORD);
    const there = await client().signIn('changing', PASSWORD);
    expect((await here.send(CHANGE, { now: PASSWORD, new: 'a-better-one-2026' })).data).toEqual({
      changePassword: true,
    });
    for (const place of [here, there]) expect((await place.send('{ me { id } }')).data).toEqual({ me: null });
    await expect(client().logIn('changing', PASSWORD)).rejects.toThrow('UNAUTHENTICATED');
    await client().logIn('changing', 'a-better-one-2026');
  });
});

describe('the list of people', () => {
  it('is an administrator’s only', async () => {
    const worker = await client().logIn('grid', PASSWORD);
    expect((await worker.send('{ people { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is paged by account and narrowed by role and place', async () => {
    const admin = await client().logIn('admin', PASSWORD);
    const { data } = await admin.send(
      'query($filter: PersonFilter) { people(filter: $filter, first: 2) { totalCount nodes { account } pageInfo { hasNextPage } } }',
      { filter: { role: 'GRID_WORKER', regionId: CITY } },
    );
    expect(data).toEqual({
      people: {
        totalCount: 5,
        nodes: [{ account: 'changing' }, { account: 'disabled' }],
        pageInfo: { hasNextPage: true },
      },
    });
    const elsewhere = await admin.send('{ people(filter: { regionId: "nowhere" }) { totalCount } }');
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
