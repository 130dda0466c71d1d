import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../context/viewer.js';
import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { TYPED_TEXTS } from '../personal-data/typed-texts.js';
import { ApiClient } from './api-client.js';
import { askAll, QUERIES } from './ask-all.js';
import { aSubmittedDemand } from './factories/demand.js';
import type { AnOrder } from './factories/order.js';
import { aClaimedOrder, anOpenOrder, aVerifiedOrder } from './factories/order.js';
import { aPerson, aToken } from './factories/person.js';
import { aUnit } from './factories/unit.js';
import { setStage } from './stage.js';

/** A phone and an identity number, as somebody could write them into any text. */
const PLANTED =
  '请拨139 0001 1122，身份证42280119900101123X，座机0718-8221234，或幺三八一二三四五六七八、+852 9123 4567';
const MASKED = '请拨139****1122，身份证422801****123X，座机071****1234，或幺三八****五六七八、+85****4567';
/** What nobody reads who does not read the requester in full. */
const SECRETS = ['0001 1122', '00011122', '19900101', '8221234', '822 1234', '一二三四', '9123 4567'];

const stage = setStage();
let app: App;
let open: AnOrder;
let verified: AnOrder;
let inHand: AnOrder;
const clients = new Map<Viewer, ApiClient>();
let readers: Readonly<Record<string, Viewer>>;

/** Writes into every typed text that there is, past all commands. */
async function plant(): Promise<void> {
  const { owner } = stage.services;
  const client = await owner.connect();
  await client.query(`set session_replication_role = replica`);
  for (const { table, column } of TYPED_TEXTS) {
    await client.query(`update ${table} set ${column} = $1`, [PLANTED]);
  }
  await client.query(`set session_replication_role = default`);
  client.release();
  await owner.query('select rebuild_demand_search()');
}

beforeAll(async () => {
  const { city, services, operate } = stage;
  app = await buildApp(services);
  const helper = await aUnit(city);
  open = await anOpenOrder(city, { demand: { kind: 'WISH' } });
  verified = await aVerifiedOrder(city, { coUnitIds: [helper.id] });
  inHand = await aClaimedOrder(city);
  const { community, gridWorker, supervisor } = city.staff;
  for (const { demand } of [open, inHand]) {
    const merged = await aSubmittedDemand(city);
    await operate(community, 'MergeDemand', { id: merged.id, intoId: demand.id });
    await operate(gridWorker, 'BackDemand', { number: demand.number, requester: { phone: '13987654321' } });
  }
  await operate(inHand.unit.liaison, 'RequestExtension', { id: inHand.id, workingDays: 1, reason: '缺配件' });
  await operate(supervisor, 'UrgeOrder', { id: inHand.id, note: '请抓紧' });
  const { number, trackingCode } = verified.demand;
  await operate(null, 'RateDemand', { number, trackingCode, answered: true, solved: true, satisfaction: 5 });
  await plant();
  readers = {
    'the street': city.staff.street,
    'the task force': supervisor,
    'the administrator': city.staff.admin,
    'the building group': city.staff.buildingGroup,
    'the branch': city.staff.areaBranch,
    'a unit in the claim hall': open.unit.liaison,
    'a member in the claim hall': await aPerson(city, 'PARTY_MEMBER', {
      region: city.community,
      unit: open.unit,
    }),
    'a unit whose order is over': verified.unit.liaison,
    'a unit that helped': helper.liaison,
  };
});
afterAll(() => app.close());

const argumentsOf = ({ id, demand }: AnOrder): Readonly<Record<string, string>> => {
  const { city } = stage;
  return {
    board: `regionId: "${city.city.id}", from: "2026-03-01T00:00:00Z", to: "2026-03-12T00:00:00Z"`,
    category: 'code: "01"',
    demand: `id: "${demand.id}"`,
    invitation: 'token: "none"',
    lookAlikes: `regionId: "${city.community.id}", title: "${PLANTED}", description: "${PLANTED}"`,
    order: `id: "${id}"`,
    person: `id: "${city.staff.street.personId}"`,
    place: 'code: "none"',
    placeServices: 'code: "none"',
    previewDeadlines: 'categoryCode: "01", from: "2026-03-11T02:00:00Z", urgency: NORMAL',
    region: `id: "${city.community.id}"`,
    regionContents: `id: "${city.community.id}"`,
    resource: `id: "${demand.id}"`,
    similarDemands: `demandId: "${demand.id}"`,
    suggestedCategories: `text: "${PLANTED}"`,
    suggestedResources: `demandId: "${demand.id}"`,
    suggestionAccuracy: `regionId: "${city.city.id}", from: "2026-03-01T00:00:00Z", to: "2026-03-12T00:00:00Z"`,
    suggestedUnits: `demandId: "${demand.id}"`,
    trackDemand: `number: "${demand.number}", trackingCode: "${demand.trackingCode}"`,
    unit: `id: "${open.unit.id}"`,
    unitContents: `id: "${open.unit.id}"`,
  };
};

/** Queries that are given a demand or an order. */
const OF_A_RECORD = new Set(['demand', 'order', 'similarDemands', 'suggestedResources', 'suggestedUnits']);

async function bodyFor(viewer: Viewer, query: string, order: AnOrder): Promise<string> {
  const client = clients.get(viewer) ?? new ApiClient(app);
  client.token ??= await aToken(stage.services, viewer);
  clients.set(viewer, client);
  return (await askAll(client, query, argumentsOf(order), viewer)).response.body;
}

const toldIn = (body: string): readonly string[] => SECRETS.filter((secret) => body.includes(secret));

describe('numbers of persons in texts', () => {
  it.each(QUERIES.map(({ name }) => name).filter((name) => name !== 'trackDemand'))(
    'are in no answer of %s to a viewer that reads the requester masked',
    async (name) => {
      for (const order of OF_A_RECORD.has(name) ? [open, verified, inHand] : [open]) {
        for (const [reader, viewer] of Object.entries(readers)) {
          expect(toldIn(await bodyFor(viewer, name, order)), `${name}, ${reader}`).toEqual([]);
        }
      }
    },
  );

  it('stand masked in what they read', async () => {
    for (const [reader, viewer] of Object.entries(readers)) {
      const order = reader.includes('hall') ? open : verified;
      for (const query of ['demand', 'order', 'demands', 'orders'])
        expect(await bodyFor(viewer, query, order), `${query}, ${reader}`).toContain(MASKED);
    }
  });

  it('are read in full by the community, and by the unit that has the order in hand', async () => {
    for (const viewer of [stage.city.staff.community, inHand.unit.liaison]) {
      for (const query of ['demand', 'order', 'demands', 'orders'])
        expect(await bodyFor(viewer, query, inHand), query).toContain(PLANTED);
    }
  });

  it('find nothing for anybody, in a search', async () => {
    for (const viewer of [stage.city.staff.community, ...Object.values(readers)]) {
      for (const search of SECRETS) {
        const { value } = await stage.operate<{ nodes: object[] }>(
          viewer,
          'query ($filter: DemandFilter) { demands(filter: $filter) { nodes { id } } }',
          { filter: { search } },
        );
        expect(value.nodes, search).toEqual([]);
      }
    }
  });
});
