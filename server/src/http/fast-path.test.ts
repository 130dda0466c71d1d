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

/** Sends a document that nobody sent before, and the same again: once to each of both ways. */
async function bothWays(client: ApiClient, document: string, variables: object, operationName?: string) {
  const text = `# ${(sent += 1)}\n${document}`;
  const send = () => client.send(text, { ...variables }, {}, operationName);
  const full = await send();
  const { result: quick, statements } = await countStatements(stage.services.database, send);
  return { full, quick, statements };
}

describe('a document that is known is answered as by the server that looks at it:', () => {
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
      const { full, quick } = await bothWays(client, document, JSON.parse(filled) as object, operation);
      expect(quick.response.body.trimEnd()).toBe(full.response.body.trimEnd());
      expect(quick.status).toBe(full.status);
      for (const header of ['content-type', 'cache-control', 'retry-after']) {
        expect(quick.response.headers[header]).toBe(full.response.headers[header]);
      }
    }
  });

  it('with its keys in the order in which they were asked for', async () => {
    const document = '{ b: me { z: name a: id } a: me { id name } }';
    const { full, quick } = await bothWays(await clientOf('community'), document, {});
    expect(quick.response.body.trimEnd()).toBe(full.response.body.trimEnd());
  });

  it.each(
    ['Demands', 'Orders', 'Resources'].flatMap((operation) => ACCEPTED.map((accept) => [operation, accept])),
  )('in one statement for whoever came before: %s, %s', async (operation, accept) => {
    const client = await clientOf('community', { accept });
    await client.send('{ me { id } }');
    expect((await bothWays(client, MAIN_LOOP, {}, operation)).statements).toHaveLength(1);
  });
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
    const { full, quick } = await bothWays(await clientOf('buildingGroup'), document, { id });
    expect(quick.errors).toEqual(full.errors);
    expect(quick.data).toBeNull();
    const { rows } = await stage.services.database.pool.query('select status from demands where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ status: 'SUBMITTED' }]);
  });
});
