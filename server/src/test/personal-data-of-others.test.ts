import 'reflect-metadata';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../context/viewer.js';
import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { ApiClient } from './api-client.js';
import { askAll, QUERIES } from './ask-all.js';
import { aSubmittedDemand } from './factories/demand.js';
import { aStartedOrder } from './factories/order.js';
import { aPerson, aToken } from './factories/person.js';
import { aResource } from './factories/resource.js';
import { aUnit } from './factories/unit.js';
import { setStage } from './stage.js';

/** Names, numbers and a token that occur nowhere else: an answer that holds one has told of somebody. */
const REQUESTER = { name: '仇雀儿', phone: '13912345678', address: '清江路77号9栋' };
const COLLEAGUE = { name: '麻雀生', phone: '13987654321' };
/** The codes of a query that was understood, and refused; a forged token is wrong input. */
const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];
const refusedBy = (name: string) => (name === 'invitation' ? [...REFUSED, 'BAD_USER_INPUT'] : REFUSED);

const stage = setStage();
let app: App;
let argumentsOf: Readonly<Record<string, string>>;
let readers: readonly (readonly [string, ApiClient, Viewer | null])[];
let secrets: readonly string[];

beforeAll(async () => {
  const { city, services } = stage;
  app = await buildApp(services);
  const { id: orderId, demand, unit } = await aStartedOrder(city, { demand: { requester: REQUESTER } });
  await aSubmittedDemand(city, { requester: REQUESTER });
  const resource = await aResource(city, { unit });
  const { person, token } = await invited();
  const stranger = await aUnit(city);
  const there = { region: city.otherCommunity };
  const strangers = {
    nobody: null,
    'staff of another community': await aPerson(city, 'COMMUNITY_STAFF', there),
    'staff of another street': await aPerson(city, 'STREET_STAFF', { region: city.otherStreet }),
    'a supervisor of another street': await aPerson(city, 'SUPERVISOR', { region: city.otherStreet }),
    'a worker of another grid': await aPerson(city, 'GRID_WORKER', { region: city.otherGrid }),
    'a building group of another grid': await aPerson(city, 'BUILDING_GROUP', { region: city.otherGrid }),
    'a branch of another grid': await aPerson(city, 'AREA_BRANCH', { region: city.otherGrid }),
    'a liaison of another unit': stranger.liaison,
    'a member of another community': await aPerson(city, 'PARTY_MEMBER', { ...there, unit: stranger }),
  };
  readers = await Promise.all(
    Object.entries(strangers).map(async ([who, viewer]) => [who, await clientOf(viewer), viewer] as const),
  );
  secrets = [...Object.values(REQUESTER), ...Object.values(COLLEAGUE), token];
  const period = 'from: "2026-03-01T00:00:00Z", to: "2026-03-12T00:00:00Z"';
  argumentsOf = {
    board: `regionId: "${city.city.id}", ${period}`,
    category: 'code: "01"',
    demand: `id: "${demand.id}"`,
    invitation: `token: "${token.slice(0, -1)}0"`,
    lookAlikes: `regionId: "${city.community.id}", title: "井盖坏了"`,
    order: `id: "${orderId}"`,
    person: `id: "${person.id}"`,
    place: 'code: "none"',
    placeServices: 'code: "none"',
    previewDeadlines: 'categoryCode: "01", from: "2026-03-11T02:00:00Z", urgency: NORMAL',
    region: `id: "${city.community.id}"`,
    regionContents: `id: "${city.community.id}"`,
    resource: `id: "${resource.id}"`,
    similarDemands: `demandId: "${demand.id}"`,
    suggestedCategories: 'text: "井盖坏了"',
    suggestedResources: `demandId: "${demand.id}"`,
    suggestionAccuracy: `regionId: "${city.city.id}", ${period}`,
    suggestedUnits: `demandId: "${demand.id}"`,
    trackDemand: 'number: "XQ260311-00001", trackingCode: "none"',
    unit: `id: "${unit.id}"`,
    unitContents: `id: "${unit.id}"`,
  };
});
afterAll(() => app.close());

async function clientOf(viewer: Viewer | null): Promise<ApiClient> {
  const client = new ApiClient(app);
  if (viewer !== null) client.token = await aToken(stage.services, viewer);
  return client;
}

async function invited(): Promise<{ readonly person: { readonly id: string }; readonly token: string }> {
  const { city } = stage;
  const { data, errors } = await (await clientOf(city.staff.admin)).send<{
    invitePerson: { person: { id: string }; token: string };
  }>('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { person { id } token } }', {
    input: {
      ...COLLEAGUE,
      account: 'quesheng',
      memberships: [{ role: 'COMMUNITY_STAFF', regionId: city.community.id }],
    },
  });
  if (data == null) throw new Error(JSON.stringify(errors));
  return data.invitePerson;
}

const toldIn = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret));

describe('names, numbers and tokens of others', () => {
  it.each(QUERIES.map(({ name }) => name))('are in no answer of %s to a stranger', async (name) => {
    for (const [reader, client, viewer] of readers) {
      const { errors, response } = await askAll(client, name, argumentsOf, viewer ?? undefined);
      const codes = (errors ?? []).map(({ extensions }) => extensions.code);
      expect(refusedBy(name), `${name}, ${reader}: ${response.body}`).toEqual(expect.arrayContaining(codes));
      expect(toldIn(response.body), `${name}, ${reader}`).toEqual([]);
    }
  });

  it('are in the answers to the community that serves them, and to the administrator', async () => {
    const { community, admin } = stage.city.staff;
    const read = async (viewer: Viewer, name: string) =>
      (await askAll(await clientOf(viewer), name, argumentsOf, viewer)).response.body;
    expect(toldIn(await read(community, 'demand'))).toContain(REQUESTER.name);
    expect(toldIn(await read(admin, 'person'))).toEqual([COLLEAGUE.name]);
  });
});
