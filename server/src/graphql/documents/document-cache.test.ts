import { createHash } from 'node:crypto';
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
): Promise<{ status: number; heard: Told }> {
  const response = await to.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    payload: JSON.stringify(body),
  });
  return { status: response.statusCode, heard: response.json<Told>() };
}

const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});

const codeOf = ({ heard }: { heard: Told }) => heard.errors?.[0]?.extensions.code;

describe('a document that is named by its hash', () => {
  const text = 'query ($first: Int) { demands(first: $first) { totalCount } }';

  it('that was not sent yet is answered as clients expect it, at each process', async () => {
    for (const to of [app, other]) {
      const answer = await send(persisted(hashOf(text)), to);
      expect([answer.status, codeOf(answer)]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    }
  });

  it('is served by its hash once it was sent with it', async () => {
    const first = await send({ query: text, ...persisted(hashOf(text)) });
    expect(first.heard).toEqual({ data: { demands: { totalCount: 0 } } });
    for (const _ of [1, 2]) {
      expect((await send(persisted(hashOf(text)))).heard).toEqual(first.heard);
    }
    expect(codeOf(await send(persisted(hashOf(text)), other))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is checked like any other', async () => {
    await send({ query: text, ...persisted(hashOf(text)) });
    const answer = await send({ ...persisted(hashOf(text)), variables: { first: 1000 } });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(codeOf(await send({ ...persisted(hashOf(text)), variables: { first: 'x' } }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is not kept under another hash, nor when it is not valid', async () => {
    const wrong = await send({ query: text, ...persisted(hashOf('{ me { id } }')) });
    expect([wrong.status, codeOf(wrong)]).toEqual([400, 'BAD_REQUEST']);
    expect(codeOf(await send(persisted(hashOf('{ me { id } }'))))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const broken = '{ demands { noSuchField } }';
    expect(codeOf(await send({ query: broken, ...persisted(hashOf(broken)) }))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(codeOf(await send(persisted(hashOf(broken))))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('of another version of the convention is refused', async () => {
    const answer = await send(persisted(hashOf(text), 2));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([[7], [null], [''], ['__proto__']])('is not found under %j', async (hash) => {
    expect(codeOf(await send(persisted(hash)))).toMatch(/PERSISTED_QUERY|BAD_REQUEST/);
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
