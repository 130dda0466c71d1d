import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../../operations/app.js';
import { buildApp } from '../../operations/app.js';
import type { GraphQLAnswer } from '../../test/api-client.js';
import { ApiClient } from '../../test/api-client.js';
import { aCity } from '../../test/factories/city.js';
import { aToken } from '../../test/factories/person.js';
import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';

let services: TestServices;
let app: App;
let client: ApiClient;

beforeAll(async () => {
  services = await startServices();
  app = await buildApp(services);
  client = new ApiClient(app, { 'accept-language': 'en', accept: 'application/graphql-response+json' });
  const city = await aCity(services);
  client.token = await aToken(services, city.staff.community);
});
afterAll(async () => {
  await app.close();
  await services.close();
});

const fieldsOf = ({ errors }: GraphQLAnswer): unknown => errors?.[0]?.extensions.fields;

const times = (count: number, write: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => write(place)).join(' ');

function everyFragmentSpreadsEach(count: number): string {
  const spreads = times(count, (n) => `...f${n}`);
  return `{ me { ${spreads} } } ${times(count, (n) => `fragment f${n} on Viewer { ${spreads} }`)}`;
}

describe('a document is refused', () => {
  it.each([
    ['that is too long', `{ ${'a:__typename '.repeat(2_000)} }`],
    [
      'that is too deep',
      `{ demands { nodes { orders { demand { orders { demand { orders { demand { orders { demand { orders { demand { id } } } } } } } } } } } }`,
    ],
    [
      'that costs too much',
      `{ demands(first: 100) { nodes { orders { events { id at action note } demand { events { id at action note } } } } } }`,
    ],
    [
      'that asks the same too often',
      `{ ${Array.from({ length: 120 }, (_, index) => `a${index}: categories { code }`).join(' ')} }`,
    ],
    [
      'that tries many passwords at once',
      `mutation { ${Array.from({ length: 50 }, (_, index) => `a${index}: login(input: { account: "a", password: "b" }) { token }`).join(' ')} }`,
    ],
    [
      'whose fragments multiply',
      `{ demands { nodes { ...a } } } ${'abcdefghijklmnop'
        .split('')
        .map(
          (name, index, all) =>
            `fragment ${name} on Demand { orders { demand { ${all[index + 1] ? `...${all[index + 1]} ...${all[index + 1]}` : 'id'} } } }`,
        )
        .join(' ')}`,
    ],
    ['whose fragments run in circles', '{ demands { nodes { ...a } } } fragment a on Demand { ...a }'],
    ['whose fragments are spread by each other at random', everyFragmentSpreadsEach(12)],
    ['that asks for the same value a thousand times', `{ ${'me { id } '.repeat(1_200)} }`],
    [
      'that asks for the same values within each other',
      `{ ${`me { ${'memberships { id } '.repeat(20)} } `.repeat(20)} }`,
    ],
    ['that asks for the same in many inline fragments', `{ me { ${'... { id } '.repeat(500)} } }`],
    [
      'that asks for the same in many fragments',
      `{ me { ${times(150, (n) => `...f${n}`)} } } ${times(150, (n) => `fragment f${n} on Viewer { id }`)}`,
    ],
    ['that asks one object for hundreds of values', `{ me { ${times(201, (n) => `a${n}: id`)} } }`],
    [
      'whose values lie too deep in each other',
      `{ demands(filter: ${'['.repeat(2_000)}${']'.repeat(2_000)}) { totalCount } }`,
    ],
    [
      'whose types lie too deep in each other',
      `query($a: ${'['.repeat(2_000)}Int${']'.repeat(2_000)}) { me { id } }`,
    ],
    ['whose fields lie too deep in each other', `${'{ a '.repeat(2_000)}${'}'.repeat(2_000)}`],
    [
      'that digs into introspection',
      `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`,
    ],
  ])('%s, with 400', async (_, document) => {
    const { status, errors, data } = await client.send(document);
    expect([status, data]).toEqual([400, undefined]);
    expect(errors?.[0]?.extensions.code).toMatch(/^BAD_REQUEST$|^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
  });

  it.each([
    ['that asks for the same value a thousand times', `{ ${'me { id } '.repeat(1_200)} }`, 'asks 1200 times'],
    [
      'that asks for the same a thousand times three levels deep',
      `{ ${'me { memberships { region { id } } } '.repeat(490)} }`,
      'asks 490 times',
    ],
    [
      'whose values lie too deep in each other',
      `{ demands(filter: ${'['.repeat(2_000)}${']'.repeat(2_000)}) { totalCount } }`,
      'too deep',
    ],
  ])('%s, with 400 and before it is validated, by POST and by GET', async (_, document, sentence) => {
    const plain = { accept: 'application/json' };
    const posted = await client.send(document, {}, plain);
    const got = await app.http.inject({
      method: 'GET',
      url: '/graphql',
      query: { query: document },
      headers: { ...plain, 'apollo-require-preflight': 'yes' },
    });
    expect([posted.status, got.statusCode]).toEqual([400, 400]);
    for (const { errors } of [posted, got.json<GraphQLAnswer>()]) {
      expect(errors?.[0]?.message).toContain(sentence);
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
    }
  });

  it('that is too much for plain JSON clients too', async () => {
    const document = `{ ${'a:__typename '.repeat(2_000)} }`;
    expect((await client.send(document, {}, { accept: 'application/json' })).status).toBe(400);
  });
});

it('costs what its page takes when the page size is null, also after it came with a small default', async () => {
  const orders = times(15, (n) => `o${n}: orders { id status unit { id } }`);
  const document = `query($f: Int = 1) { ${times(15, (n) => `d${n}: demands(first: $f) { nodes { ${orders} } }`)} }`;
  expect((await client.send(document)).errors).toBeUndefined();
  const { status, errors } = await client.send(document, { f: null });
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
});

describe('a document is served', () => {
  it('that asks for a whole page with what lies in each', async () => {
    const { errors } = await client.send(
      `{ orders(first: 100) { totalCount edges { cursor node { id number version status mode tier unit { id name } coUnits { id name }
         resource { id title } offeredAt claimBy claimedAt finishBy completedAt verifiedAt clock reworks result allowedActions
         demand { number title region { name } } } } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(errors).toBeUndefined();
  });

  it('that asks for the same a few times, as pages of independent parts do', async () => {
    const { errors } = await client.send(
      `{ ${'me { ...who } '.repeat(20)} } fragment who on Viewer { id name }`,
    );
    expect(errors).toBeUndefined();
  });

  it('of full introspection, for the API is public', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await client.send(getIntrospectionQuery())).errors).toBeUndefined();
  });
});

describe('variables are refused, each by its path:', () => {
  const LOGIN = 'mutation($input: LoginInput!) { login(input: $input) { token } }';

  it('what is missing, of another type, or unknown', async () => {
    const answer = await client.send(LOGIN, { input: { account: 7, extra: 'x' } });
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(fieldsOf(answer)).toMatchObject({ 'input.password': 'Required' });
    expect(fieldsOf(answer)).toHaveProperty(['input.account']);
  });

  it('a whole input that is missing or null', async () => {
    expect(fieldsOf(await client.send(LOGIN, {}))).toEqual({ input: 'Required' });
    expect(fieldsOf(await client.send(LOGIN, { input: null }))).toEqual({ input: 'Required' });
  });

  it('a value that is not in its enum, in a list too', async () => {
    const answer = await client.send(
      'query($filter: DemandFilter) { demands(filter: $filter) { totalCount } }',
      {
        filter: { kind: 'MIRACLE', status: ['LISTED', 'LOST'] },
      },
    );
    expect(fieldsOf(answer)).toEqual({ 'filter.kind': 'No such value', 'filter.status[1]': 'No such value' });
  });

  it('null where only a default could stand in, whether the document is known or new', async () => {
    const included = 'query($all: Boolean = true) { me { id @include(if: $all) } }';
    const fetched = 'query($id: ID = "x") { demand(id: $id) { ...d } } fragment d on Demand { id }';
    for (const [document, name] of [
      [included, 'all'],
      [fetched, 'id'],
    ] as const) {
      for (const _ of ['new', 'known']) {
        const answer = await client.send(document, { [name]: null });
        expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
        expect(fieldsOf(answer)).toEqual({ [name]: 'Required' });
        await client.send(document);
      }
    }
    expect((await client.send(included)).errors).toBeUndefined();
    const nullable = 'query($first: Int = 5) { demands(first: $first) { totalCount } }';
    expect((await client.send(nullable, { first: null })).errors).toBeUndefined();
  });

  it('a page size that is none, and one out of range', async () => {
    const page = 'query($first: Int) { demands(first: $first) { totalCount } }';
    for (const first of ['ten', 1.5, 0, 101, -1]) {
      expect(fieldsOf(await client.send(page, { first }))).toHaveProperty('first');
    }
  });

  it('texts with NUL, half characters or heaps of marks', async () => {
    for (const [search, problem] of [
      ['a\u0000b', 'Character 2 cannot be shown; please delete it'],
      ['\ud83d', 'Character 1 cannot be shown; please delete it'],
      ['\u202eabc\u0007', 'Character 4 cannot be shown; please delete it'],
      [`ab${'\u0301'.repeat(10_000)}`, 'Character 2 carries too many marks'],
    ]) {
      const answer = await client.send(
        'query($filter: DemandFilter) { demands(filter: $filter) { totalCount } }',
        {
          filter: { search },
        },
      );
      expect(fieldsOf(answer)).toEqual({ 'filter.search': problem });
    }
  });

  it('by the path of the argument, whatever the client calls its variables', async () => {
    const SAVE = 'mutation($i: LoginInput!) { login(input: $i) { token } }';
    expect(fieldsOf(await client.send(SAVE, { i: { account: '\u0000', password: 'x' } }))).toEqual({
      'input.account': 'Character 1 cannot be shown; please delete it',
    });
    expect(fieldsOf(await client.send(SAVE, { i: { account: '', password: 'x' } }))).toEqual({
      'input.account': 'Required',
    });
    expect(fieldsOf(await client.send(SAVE, { i: { account: 7 } }))).toMatchObject({
      'input.password': 'Required',
    });
    expect(fieldsOf(await client.send(SAVE, {}))).toEqual({ input: 'Required' });
    const apart = 'mutation($a: String!) { login(input: { account: $a, password: "x" }) { token } }';
    for (const a of ['', '\u0000', null])
      expect(Object.keys(fieldsOf(await client.send(apart, { a })) as object)).toEqual(['input.account']);
    const listed = 'query($s: DemandStatus!) { demands(filter: { status: [LISTED, $s] }) { totalCount } }';
    expect(Object.keys(fieldsOf(await client.send(listed, { s: 'LOST' })) as object)).toEqual([
      'filter.status[1]',
    ]);
  });

  it('ids with such characters', async () => {
    const answer = await client.send('query($id: ID!) { demand(id: $id) { id } }', { id: '\u0000' });
    expect(fieldsOf(answer)).toEqual({ id: 'Character 1 cannot be shown; please delete it' });
  });
});

describe('values in the document itself are refused by the path of their argument:', () => {
  it('texts that cannot be shown, escaped or not', async () => {
    for (const text of ['\\u0000', '\u007f']) {
      const answer = await client.send(`{ demands(filter: { search: "${text}" }) { totalCount } }`);
      expect(fieldsOf(answer)).toEqual({ 'filter.search': 'Character 1 cannot be shown; please delete it' });
    }
  });

  it('entries of lists, by their places, and defaults of variables', async () => {
    const listed = '{ demands(filter: { status: [LISTED, LOST] }) { totalCount } }';
    expect(fieldsOf(await client.send(listed))).toEqual({ 'filter.status[1]': 'No such value' });
    const byDefault =
      'query($text: String = "\\u0000") { demands(filter: { search: $text }) { totalCount } }';
    expect(Object.keys(fieldsOf(await client.send(byDefault)) as object)).toEqual(['filter.search']);
  });

  it('a hundred and fifty of them in one answer', async () => {
    const document = `{ ${times(150, (n) => `a${n}: demands(filter: { kind: MIRACLE }) { totalCount }`)} }`;
    await client.send('{ me { id } }');
    expect(fieldsOf(await client.send(document))).toEqual({ 'filter.kind': 'No such value' });
  });

  it('a value that is not in its enum, or of another type', async () => {
    const answer = await client.send('{ demands(filter: { kind: MIRACLE }, first: "ten") { totalCount } }');
    expect(answer.errors?.map((error) => error.extensions)).toEqual([
      { code: 'BAD_USER_INPUT', fields: { 'filter.kind': 'No such value' } },
      { code: 'BAD_USER_INPUT', fields: { first: 'Not in the right form' } },
    ]);
  });
});

describe('markup, quotes and SQL are texts like others', () => {
  it.each([
    "'; drop table demands; --",
    '<script>alert(1)</script>',
    '%',
    '\\',
    '${1}',
    '{{title}}',
    '👨‍👩‍👧',
  ])('%s', async (search) => {
    const { data, errors } = await client.send(
      'query($filter: DemandFilter) { demands(filter: $filter) { totalCount } }',
      {
        filter: { search },
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ demands: { totalCount: 0 } });
  });
});

describe('the operations that outside clients send', () => {
  it('are served from one document that holds them all, each by its name', async () => {
    const document = readFileSync(new URL('../../test/main-loop.graphql', import.meta.url), 'utf8');
    for (const operationName of ['Me', 'Categories', 'Orders', 'Demands']) {
      const { errors } = await client.send(document, { first: 100 }, {}, operationName);
      expect(errors).toBeUndefined();
    }
  });
});
