import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../context/viewer.js';
import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { ApiClient } from '../test/api-client.js';
import { countStatements } from '../test/count-statements.js';
import { aSubmittedDemand } from '../test/factories/demand.js';
import { anOpenOrder, aVerifiedOrder } from '../test/factories/order.js';
import { aToken } from '../test/factories/person.js';
import { aResource } from '../test/factories/resource.js';
import { aUnit } from '../test/factories/unit.js';
import { MAIN_LOOP } from '../test/operations.js';
import { setStage } from '../test/stage.js';

const stage = setStage();
let app: App;
let readers: Readonly<Record<string, Viewer | null>>;
let ids: Readonly<Record<'demand' | 'order' | 'openOrder' | 'city', string>>;

beforeAll(async () => {
  const { city, services } = stage;
  app = await buildApp(services);
  const unit = await aUnit(city, { paired: [city.community] });
  const verified = await aVerifiedOrder(city, { unit });
  const open = await anOpenOrder(city);
  await aResource(city, { unit });
  await aSubmittedDemand(city, { title: '引号"、反斜线\\、换行\n与\u2028', description: '🙂𠮷</script>' });
  ids = { demand: verified.demand.id, order: verified.id, openOrder: open.id, city: city.city.id };
  readers = { ...city.staff, unit: unit.liaison, nobody: null };
});
afterAll(() => app.close());

async function clientOf(reader: string, headers: Readonly<Record<string, string>> = {}): Promise<ApiClient> {
  const client = new ApiClient(app, headers);
  const viewer = readers[reader];
  if (viewer != null) client.token = await aToken(stage.services, viewer);
  return client;
}

const PERIOD = { from: '2026-03-01T00:00:00Z', to: '2026-03-12T00:00:00Z' };
const ACCEPTED = ['application/json', 'application/graphql-response+json,application/json;q=0.9'];
let sent = 0;

/** Sends a document twice: the first time it is new, so it passes Apollo Server; the second time it is in the cache. */
async function bothWays(client: ApiClient, document: string, variables: object, operationName?: string) {
  const text = `# ${(sent += 1)}\n${document}`;
  const send = () => client.send(text, { ...variables }, {}, operationName);
  const first = await send();
  const { result: second, statements } = await countStatements(stage.services.database, send);
  return { first, second, statements };
}

describe('a known document is answered byte for byte as when it was new:', () => {
  const own = (document: string, variables = '{}') => [document, variables, undefined] as const;
  const main = (operation: string, variables = '{}') => [MAIN_LOOP, variables, operation] as const;
  const LISTS =
    'demands(first: 2) { totalCount nodes { id } edges { cursor node { id title } } pageInfo { hasNextPage endCursor } }';
  const cases = [
    ...['community', 'supervisor', 'unit', 'admin', 'nobody'].flatMap((reader) => [
      [reader, ...main('Me')] as const,
      [reader, ...main('Demands', '{"first": 3}')] as const,
      [reader, ...main('Demands', '{"filter": {"search": "井盖"}, "orderBy": "DUE_ASC"}')] as const,
      [reader, ...main('Demand', '{"id": "$demand"}')] as const,
      [reader, ...main('Orders', '{"filter": {"claimable": true}}')] as const,
      [reader, ...main('Order', '{"id": "$order"}')] as const,
      [reader, ...main('Resources')] as const,
      [reader, ...main('Regions', '{"kind": "GRID"}')] as const,
      [reader, ...main('Units')] as const,
      [reader, ...main('Categories')] as const,
      [
        reader,
        ...main('Board', `{"regionId": "$city", "from": "${PERIOD.from}", "to": "${PERIOD.to}"}`),
      ] as const,
      [reader, ...main('SuggestResources', '{"demandId": "$demand"}')] as const,
      [reader, ...main('SimilarDemands', '{"demandId": "$demand"}')] as const,
      [reader, ...main('SuggestCategories', '{"text": "井盖坏了"}')] as const,
    ]),
    [
      'community',
      ...own(`{ __typename a: me { __typename called: name } ${LISTS} b: me { account } }`),
    ] as const,
    [
      'community',
      ...own(`query ($no: Boolean = false) { ${LISTS} me { name @include(if: $no) id } }`),
    ] as const,
    ['community', ...own('query ($no: Boolean = false) { me @skip(if: $no) { name } }')] as const,
    [
      'community',
      ...own(
        '{ demands { nodes { ...one } } } fragment one on Demand { a: region { id } b: region { name path { name } } c: region { id kind } }',
      ),
    ] as const,
    [
      'community',
      ...own(
        `{ demands(first: 2) { a: nodes { id } b: nodes { title number } c: edges { cursor node { id } } d: edges { at: cursor } pageInfo { hasNextPage } } }`,
      ),
    ] as const,
    [
      'community',
      ...own(
        `query ($id: ID!, $yes: Boolean = true) { suggestedResources(demandId: $id) { a: resource { id } score b: resource { title @include(if: $yes) unit { name } } reasons { kind text } } }`,
        '{"id": "$demand"}',
      ),
    ] as const,
    [
      'community',
      ...own(
        `query ($id: ID!) { demand(id: $id) { a: requester { name } requester { phone b: address __typename } location { lat: latitude } events { actor { __typename role } } } }`,
        '{"id": "$demand"}',
      ),
    ] as const,
    ['community', ...own('{ __schema { queryType { name } } me { id } }')] as const,
    [
      'community',
      ...own(
        'query ($name: String!, $all: Boolean) { b: me { id } type: __type(name: $name) { ...T } __typename } fragment T on __Type { fields(includeDeprecated: $all) { name } }',
        '{"name": "Viewer"}',
      ),
    ] as const,
    [
      'community',
      ...own(
        'query ($yes: Boolean!) { ...R @include(if: $yes) } fragment R on Query { me { id } }',
        '{"yes": false}',
      ),
    ] as const,
    ['community', ...own('query ($id: ID!) { demand(id: $id) { id } me { id } }', '{"id": "none"}')] as const,
    ['community', ...own('query ($id: ID!) { demand(id: $id) { id } }', '{}')] as const,
    ['community', ...own('query ($id: ID!) { demand(id: $id) { id } }', '{"id": "\\u0000"}')] as const,
    ['community', ...own('query ($n: Int) { demands(first: $n) { totalCount } }', '{"n": 1000}')] as const,
    ['community', ...own('query ($n: Int) { demands(first: $n) { totalCount } }', '{"n": "ten"}')] as const,
    ['unit', ...own('{ people { nodes { account } } }')] as const,
    ['unit', ...main('AssessDemand', '{"id": "$demand"}')] as const,
    ['community', ...main('ClaimOrder', '{"id": "$openOrder"}')] as const,
    ['unit', ...main('StartOrder', '{"id": "$openOrder", "version": 99}')] as const,
    ['nobody', ...main('TrackDemand', '{"number": "XQ1", "trackingCode": "none"}')] as const,
    ['community', ...main('NoSuchOperation')] as const,
  ];

  it.each(cases)('%s %#', async (reader, document, variables, operation) => {
    const filled = variables.replaceAll(/\$(\w+)/g, (_, name: keyof typeof ids) => ids[name]);
    for (const accept of ACCEPTED) {
      const client = await clientOf(reader, { accept });
      const { first, second } = await bothWays(client, document, JSON.parse(filled) as object, operation);
      expect(second.response.body).toBe(first.response.body);
      expect(second.status).toBe(first.status);
      for (const header of ['content-type', 'cache-control', 'retry-after']) {
        expect(second.response.headers[header]).toBe(first.response.headers[header]);
      }
    }
  });

  it('with its keys in the order in which they were asked for', async () => {
    const document = '{ b: me { z: name a: id } a: me { id name } }';
    const { first, second } = await bothWays(await clientOf('community'), document, {});
    expect(Object.keys(first.data ?? {})).toEqual(['b', 'a']);
    expect(second.response.body).toBe(first.response.body);
  });

  it.each(
    ['Demands', 'Orders', 'Resources'].flatMap((operation) => ACCEPTED.map((accept) => [operation, accept])),
  )('in one statement for a cached viewer: %s, %s', async (operation, accept) => {
    const client = await clientOf('community', { accept });
    await client.send('{ me { id } }');
    expect((await bothWays(client, MAIN_LOOP, {}, operation)).statements).toHaveLength(1);
  });
});

describe('a condition', () => {
  const document = `query ($yes: Boolean! = true, $no: Boolean!) {
    a: me @include(if: $no) { id }
    b: me @skip(if: $no) { id ... @include(if: $yes) { name } account @skip(if: $yes) }
    ... @include(if: $yes) { me { ...Name @skip(if: $no) } }
  } fragment Name on Viewer { name }`;
  const name = '田社';
  const id = expect.any(String);

  it('leaves out fields and fragments at the root and below, by its value in each request', async () => {
    const client = await clientOf('community');
    const send = async (variables: object) => (await client.send(document, { ...variables })).data;
    for (const _ of ['new', 'known']) {
      expect(await send({ no: false })).toEqual({ b: { id, name }, me: { name } });
      expect(await send({ no: true })).toEqual({ a: { id }, me: {} });
      expect(await send({ no: false, yes: false })).toEqual({ b: { id, account: expect.any(String) } });
    }
  });

  it('reads nothing that it leaves out', async () => {
    const client = await clientOf('community');
    const text = 'query ($no: Boolean!) { me { id } demands @skip(if: $no) { totalCount } }';
    await client.send(text, { no: true });
    const { result, statements } = await countStatements(stage.services.database, () =>
      client.send(text, { no: true }),
    );
    expect([Object.keys(result.data ?? {}), statements.length]).toEqual([['me'], 1]);
  });

  it('does not change what a document may read', async () => {
    const client = await clientOf('unit');
    const text = 'query ($no: Boolean!) { people @skip(if: $no) { nodes { account } } me { id } }';
    expect((await client.send(text, { no: true })).errors).toBeUndefined();
    expect((await client.send(text, { no: false })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it.each([
  undefined,
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json,application/json;q=0.9',
  'application/graphql-response+json, application/json',
])('the content type for accept: %s is what Apollo Server negotiates', async (accept) => {
  const client = await clientOf('community', { ...(accept !== undefined && { accept }) });
  const { first, second } = await bothWays(client, '{ me { id } }', {});
  expect(second.response.headers['content-type']).toBe(first.response.headers['content-type']);
});

it('a query by GET is answered as by POST', async () => {
  const client = await clientOf('community');
  const text = '{ me { id name } demands(first: 1) { nodes { title } } }';
  const posted = await client.send(text);
  const got = await app.http.inject({
    url: '/graphql',
    query: { query: text },
    headers: { authorization: `Bearer ${client.token}`, 'apollo-require-preflight': 'yes' },
  });
  expect(got.body).toBe(posted.response.body);
});

describe('a mutation in a known document', () => {
  it('is done once each time, and refused once it cannot be done', async () => {
    const { id } = await aSubmittedDemand(stage.city, { place: stage.city.grid });
    const client = await clientOf('buildingGroup');
    const assess = () => client.send(MAIN_LOOP, { id, note: '属实' }, {}, 'AssessDemand');
    const codes = [await assess(), await assess(), await assess()].map(
      ({ errors }) => errors?.[0]?.extensions.code,
    );
    expect(codes).toEqual([undefined, 'INVALID_TRANSITION', 'INVALID_TRANSITION']);
  });

  it('stops after the first that fails', async () => {
    const document =
      'mutation ($id: ID!) { a: assessDemand(id: "none") { id } b: assessDemand(id: $id) { status } }';
    const { id } = await aSubmittedDemand(stage.city);
    const { first, second } = await bothWays(await clientOf('buildingGroup'), document, { id });
    expect(second.response.body).toBe(first.response.body);
    expect([first.data, first.errors?.[0]?.path]).toEqual([null, ['a']]);
    const { rows } = await stage.services.database.pool.query('select status from demands where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ status: 'SUBMITTED' }]);
  });
});
