import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { readConfig } from '../config.js';
import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { startServer } from '../operations/start/start-server.js';
import type { StartSentence } from '../say.js';
import { CATEGORY } from './factories/category.js';
import type { City } from './factories/city.js';
import { aCity } from './factories/city.js';
import { eventsOfDemand } from './factories/event.js';
import { anOfferedOrder, anOpenOrder, storedOrder } from './factories/order.js';
import { aPerson, aToken } from './factories/person.js';
import { aUnit } from './factories/unit.js';
import type { TestServices } from './harness.js';
import { anotherProcess, emptyDatabase, startServices, TEST_ENVIRONMENT } from './harness.js';
import type { HttpAnswer } from './http-client.js';
import { HttpClient } from './http-client.js';
import { MAIN_LOOP } from './operations.js';
import { untilSubscribed } from './until-subscribed.js';

const PASSWORD = 'correct-horse-2026';
const ME = '{ me { account } }';
const LOGIN =
  'mutation($account: String!, $password: String!) { login(input: { account: $account, password: $password }) { token } }';
const SIGN_IN =
  'mutation($account: String!, $password: String!) { signIn(input: { account: $account, password: $password }) { expiresAt } }';
const LOGOUT = 'mutation { logout }';
const CHANGE =
  'mutation($now: String!, $new: String!) { changePassword(input: { currentPassword: $now, newPassword: $new }) }';
const SUBMIT =
  'mutation($input: SubmitDemandInput!) { submitDemand(input: $input) { trackingCode demand { id number } } }';
const TRACK =
  'query($number: String!, $code: String!) { trackDemand(number: $number, trackingCode: $code) { status } }';

interface Submitted {
  readonly submitDemand: {
    readonly trackingCode: string;
    readonly demand: { readonly id: string; readonly number: string };
  };
}

let services: { here: TestServices; there: TestServices };
let apps: App[];
let here: string;
let there: string;
let city: City;

beforeAll(async () => {
  const first = await startServices({
    TRUST_PROXY: '127.0.0.1',
    LIMIT_LOGIN_ACCOUNT: '6/15m',
    LIMIT_SUBMIT_ADDRESS: '10/1h',
    LIMIT_TRACK_NUMBER: '8/10m',
  });
  services = { here: first, there: await anotherProcess(first) };
  apps = [await buildApp(services.here), await buildApp(services.there)];
  const [one, other] = await Promise.all(apps.map((app) => app.listen(0, '127.0.0.1')));
  here = `http://127.0.0.1:${one}`;
  there = `http://127.0.0.1:${other}`;
  city = await aCity(first);
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await services.there.close();
  await services.here.close();
});

/** Sends by turns to the one server and to the other, as a balancer without memory does. */
const byTurns = (index: number): string => (index % 2 === 0 ? here : there);
const codesOf = (answers: readonly Pick<HttpAnswer, 'errors'>[]): (string | undefined)[] =>
  answers.map(({ errors }) => errors?.[0]?.extensions.code);

async function oneAfterTheOther<T>(times: number, send: (url: string) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await send(byTurns(time)));
  return answers;
}

describe('a session', () => {
  const account = 'two-servers';
  let api: HttpClient;
  let browser: HttpClient;
  beforeAll(async () => {
    await aPerson(city, 'SUPERVISOR', { region: city.street }, { account, password: PASSWORD });
  });
  async function open(): Promise<void> {
    [api, browser] = [new HttpClient(), new HttpClient()];
    const { data } = await api.send<{ login: { token: string } }>(here, LOGIN, {
      account,
      password: PASSWORD,
    });
    api.token = data?.login.token;
    await browser.send(here, SIGN_IN, { account, password: PASSWORD });
  }

  it('that was opened at one server is good at the other, by token and by cookie', async () => {
    await open();
    for (const client of [api, browser])
      for (const url of [here, there]) expect((await client.send(url, ME)).data).toEqual({ me: { account } });
  });

  it('that was ended at one is ended at the other at once', async () => {
    await open();
    for (const client of [api, browser]) {
      const { token, cookie } = client;
      expect((await client.send(there, LOGOUT)).data).toEqual({ logout: true });
      Object.assign(client, { token, cookie });
      for (const url of [here, there]) expect((await client.send(url, ME)).data).toEqual({ me: null });
    }
  });

  it('is over at both when the password is changed at one', async () => {
    await open();
    const { token } = api;
    const other = Object.assign(new HttpClient(), { cookie: browser.cookie });
    expect((await api.send(there, CHANGE, { now: PASSWORD, new: 'a-better-one-2026' })).data).toEqual({
      changePassword: true,
    });
    for (const client of [Object.assign(new HttpClient(), { token }), other])
      for (const url of [here, there]) expect((await client.send(url, ME)).data).toEqual({ me: null });
    const old = await new HttpClient().send(here, LOGIN, { account, password: PASSWORD });
    expect(codesOf([old])).toEqual(['UNAUTHENTICATED']);
  });
});

describe('what may be tried so often is counted for both together:', () => {
  it('wrong passwords for an account from one address, where the right one is refused too', async () => {
    const account = 'guessed-at-both';
    await aPerson(city, 'SUPERVISOR', { region: city.street }, { account, password: PASSWORD });
    const tryWith = (password: string) => (url: string) =>
      new HttpClient().send(url, LOGIN, { account, password });
    const wrong = await oneAfterTheOther(6, tryWith('not-it-at-all'));
    expect(new Set(codesOf(wrong))).toEqual(new Set(['UNAUTHENTICATED']));
    const refused = await oneAfterTheOther(2, tryWith(PASSWORD));
    expect(codesOf(refused)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('guesses of a tracking code', async () => {
    const variables = { number: 'XQ20260311000001', code: 'ABCD-EFGH-JKMN' };
    const guesses = await oneAfterTheOther(10, (url) =>
      new HttpClient('203.0.113.5').send(url, TRACK, variables),
    );
    expect(codesOf(guesses)).toEqual([...Array(8).fill('NOT_FOUND'), 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('and not against the demand’s resident elsewhere', async () => {
    const stated = await new HttpClient('203.0.113.9').send<Submitted>(here, SUBMIT, { input: statement() });
    const { demand, trackingCode } = stated.data?.submitDemand ?? {};
    const track = (address: string, code: string | undefined) => (url: string) =>
      new HttpClient(address).send(url, TRACK, { number: demand?.number, code });
    for (let stranger = 10; stranger < 20; stranger += 1)
      await oneAfterTheOther(6, track(`203.0.113.${stranger}`, 'ABCD-EFGH-JKMN'));
    const own = await oneAfterTheOther(12, track('203.0.113.9', trackingCode));
    expect(codesOf(own)).toEqual(Array(12).fill(undefined));
  });

  it('demands from one address, also when they come all at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        new HttpClient('203.0.113.6').send(byTurns(index), SUBMIT, { input: statement() }),
      ),
    );
    expect(codesOf(answers).filter((code) => code === undefined)).toHaveLength(10);
    expect(codesOf(answers).filter((code) => code === 'RATE_LIMITED')).toHaveLength(14);
  });
});

function statement(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    regionId: city.grid.id,
    title: '小区门口井盖破损',
    description: '井盖裂开了,晚上有人差点踩空。',
    categoryCode: CATEGORY.manholes,
    ...more,
  };
}

describe('a demand that is sent to both at once with one key', () => {
  it('is one demand with one tracking code, whoever answers', async () => {
    const input = statement({ idempotencyKey: 'at-both', title: '两处同时提交' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        new HttpClient('203.0.113.7').send<Submitted>(byTurns(index), SUBMIT, { input }),
      ),
    );
    expect(codesOf(answers)).toEqual(Array(8).fill(undefined));
    const said = answers.map(({ data }) => JSON.stringify(data?.submitDemand));
    expect(new Set(said).size).toBe(1);
    const { rows } = await services.here.database.pool.query('select from demands where title = $1', [
      input['title'],
    ]);
    expect(rows).toHaveLength(1);
    const { trackingCode, demand } = answers[0]?.data?.submitDemand ?? {};
    const tracked = await new HttpClient('203.0.113.8').send(there, TRACK, {
      number: demand?.number,
      code: trackingCode,
    });
    expect(tracked.data).toEqual({ trackDemand: { status: 'SUBMITTED' } });
  });
});

describe('fifty claims spread over both', () => {
  it('have one winner; the others are told who', async () => {
    const { id, demand } = await anOpenOrder(city);
    const claimants = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const unit = await aUnit(city, { paired: [city.community] });
        const client = Object.assign(new HttpClient(), { token: await aToken(services.here, unit.liaison) });
        return { unit, client };
      }),
    );
    const answers = await Promise.all(
      claimants.map(({ client }, index) => client.send(byTurns(index), MAIN_LOOP, { id }, 'ClaimOrder')),
    );
    const winners = claimants.filter((_, index) => answers[index]?.errors === undefined);
    expect(winners).toHaveLength(1);
    const { id: unitId, name } = winners[0]?.unit ?? {};
    const refusals = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions));
    expect(refusals).toHaveLength(49);
    for (const refusal of refusals) {
      expect(refusal).toEqual({
        code: 'CONFLICT',
        current: { id, status: 'CLAIMED', version: 2 },
        holder: { id: unitId, name },
      });
    }
    expect((await storedOrder(city, id)).unitId).toBe(unitId);
    const claims = (await eventsOfDemand(city, demand.id)).filter(({ action }) => action === 'CLAIM');
    expect(claims).toHaveLength(1);
  });
});

describe('a subscriber at one server', () => {
  it('hears a claim at the other, and nothing that he may not see', async () => {
    const strangers = await aUnit(city, { paired: [city.otherCommunity] });
    const order = await anOfferedOrder(city);
    const [supervisor, stranger] = await Promise.all(
      [city.staff.supervisor, strangers.liaison].map((viewer) => aToken(services.here, viewer)),
    ).then((tokens) => untilSubscribed(() => tokens.map((token) => listen(there, token)), tokens.length));
    const liaison = Object.assign(new HttpClient(), {
      token: await aToken(services.here, order.unit.liaison),
    });
    expect((await liaison.send(here, MAIN_LOOP, { id: order.id }, 'ClaimOrder')).errors).toBeUndefined();
    // What the dispatch itself told may come late, and is heard too.
    const claims = () => supervisor?.heard.filter((one) => one !== `${order.id} OFFERED`);
    await expect.poll(claims).toEqual([`${order.id} CLAIMED`]);
    expect(stranger?.heard).toEqual([]);
    await Promise.all([supervisor?.stop(), stranger?.stop()]);
  });
});

function listen(url: string, token: string): { heard: string[]; stop: () => Promise<void> } {
  const heard: string[] = [];
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  client.subscribe<{ orderChanged: { id: string; status: string } }>(
    { query: 'subscription { orderChanged { id status } }' },
    {
      next: ({ data }) => void heard.push(`${data?.orderChanged.id} ${data?.orderChanged.status}`),
      error: (error) => void heard.push(JSON.stringify(error)),
      complete: () => undefined,
    },
  );
  return { heard, stop: async () => client.dispose() };
}

describe('two servers that start at once on an empty database', () => {
  it('migrate it once between them, and both serve', async () => {
    const empty = await emptyDatabase();
    const config = readConfig({
      ...TEST_ENVIRONMENT,
      DATABASE_URL: empty.url,
      DATABASE_OWNER_URL: empty.ownerUrl,
      PORT: '0',
      HOST: '127.0.0.1',
    });
    const said: StartSentence[] = [];
    const nothing = { accounts: [], password: '', load: async () => undefined };
    const started = await Promise.allSettled(
      [1, 2].map(() => startServer(config, nothing, (sentence) => void said.push(sentence))),
    );
    const servers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(started.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(said.filter((sentence) => sentence === 'migrated')).toHaveLength(1);
    for (const { port } of servers) {
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      const answer = await new HttpClient().send(`http://127.0.0.1:${port}`, ME);
      expect(answer.data).toEqual({ me: null });
    }
    await Promise.all(servers.map((server) => server.stop()));
    await empty.drop();
  });
});
