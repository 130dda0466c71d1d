import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../../operations/app.js';
import { buildApp } from '../../operations/app.js';
import { aToken } from '../../test/factories/person.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
let app: App;
let other: App;
let token: string;

beforeAll(async () => {
  [app, other] = [await buildApp(stage.services), await buildApp(stage.services)];
  token = await aToken(stage.services, stage.city.staff.community);
});
afterAll(() => Promise.all([app.close(), other.close()]));

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function send(
  body: object,
  to: App = app,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; told: Told }> {
  const response = await to.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    payload: JSON.stringify(body),
  });
  return { status: response.statusCode, told: response.json<Told>() };
}

const registered = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});

const codeOf = ({ told }: { told: Told }) => told.errors?.[0]?.extensions.code;

describe('a registered operation', () => {
  const text = 'query ($first: Int) { demands(first: $first) { totalCount } }';

  it('that nobody registered is answered as clients expect it, at each process', async () => {
    for (const to of [app, other]) {
      const answer = await send(registered(hashOf(text)), to);
      expect([answer.status, codeOf(answer)]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    }
  });

  it('is served by its hash once it was sent with it', async () => {
    const first = await send({ query: text, ...registered(hashOf(text)) });
    expect(first.told).toEqual({ data: { demands: { totalCount: 0 } } });
    for (const _ of [1, 2]) {
      expect((await send(registered(hashOf(text)))).told).toEqual(first.told);
    }
    expect(codeOf(await send(registered(hashOf(text)), other))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is examined like any other', async () => {
    await send({ query: text, ...registered(hashOf(text)) });
    const answer = await send({ ...registered(hashOf(text)), variables: { first: 1000 } });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(codeOf(await send({ ...registered(hashOf(text)), variables: { first: 'x' } }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is not registered under another hash, nor when it is not valid', async () => {
    const wrong = await send({ query: text, ...registered(hashOf('{ me { id } }')) });
    expect([wrong.status, codeOf(wrong)]).toEqual([400, 'BAD_REQUEST']);
    expect(codeOf(await send(registered(hashOf('{ me { id } }'))))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const broken = '{ demands { noSuchField } }';
    expect(codeOf(await send({ query: broken, ...registered(hashOf(broken)) }))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(codeOf(await send(registered(hashOf(broken))))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('of another version of the convention is refused', async () => {
    const answer = await send(registered(hashOf(text), 2));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([[7], [null], [''], ['__proto__']])('is not found under %j', async (hash) => {
    expect(codeOf(await send(registered(hash)))).toMatch(/PERSISTED_QUERY|BAD_REQUEST/);
  });
});

describe('the documents of our own pages', () => {
  const ours = '{ me { id name } }';
  const stale = '{ me { aFieldOfLastYear } }';
  let served: App;

  beforeAll(async () => {
    const pages = await mkdtemp(join(tmpdir(), 'lindan-pages-'));
    await mkdir(join(pages, '.vite'));
    const texts = Object.fromEntries([ours, stale].map((one) => [`sha256:${hashOf(one)}`, one]));
    await writeFile(join(pages, '.vite', 'registered.json'), JSON.stringify(texts));
    served = await buildApp(stage.services, { pages });
  });
  afterAll(() => served.close());

  it('are known from the start', async () => {
    const { told } = await send(registered(hashOf(ours)), served);
    expect(told.data).toMatchObject({ me: { name: '田社' } });
  });

  it.each([
    ['as browsers ask', { accept: 'application/graphql-response+json,application/json;q=0.9' }],
    ['with wishes that have to be weighed', { accept: 'text/html;q=0.5, application/json;q=0.1' }],
    ['as scripts ask', {}],
  ])('%s', async (_case, headers) => {
    for (const _ of [1, 2]) {
      const { told } = await send(registered(hashOf(ours)), served, headers);
      expect(told.data).toMatchObject({ me: { name: '田社' } });
    }
  });

  it('are not, where the schema serves them no more', async () => {
    expect(codeOf(await send(registered(hashOf(stale)), served))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('a document that is asked for in an unusual way', () => {
  it.each([
    ['variables that are a list', { variables: [] }],
    ['variables that are a text', { variables: 'x' }],
    ['extensions that are a text', { extensions: 'x' }],
    ['an operation name that is none', { operationName: 7 }],
  ])('with %s is refused, known or not', async (_case, more) => {
    const query = '{ me { id } }';
    await send({ query });
    expect((await send({ query, ...more })).status).toBe(400);
  });
});
