import { beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { aListedDemand, anAssessedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import type { AnOrder } from '../../test/factories/order.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  aReturnedOrder,
  aVerifiedOrder,
} from '../../test/factories/order.js';
import { aPerson, aPersonWith } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
const TITLE = '请联系138 1234 5678';
const MASKED = '请联系138****5678';
const WHERE = { latitude: 30.283_456, longitude: 109.487_654 };

interface Read {
  readonly title: string;
  readonly requester: { readonly phone: string } | null;
  readonly location: object | null;
  readonly events: readonly { readonly action: string; readonly note: string | null }[];
}
const DOCUMENT = `query ($id: ID!) { demand(id: $id) { title requester { phone } location { latitude longitude }
  events { action note } } }`;

const read = async (viewer: Viewer, id: string): Promise<Read | undefined> =>
  (await stage.operate<Read | undefined>(viewer, DOCUMENT, { id })).value;

const notesOf = (demand: Read | undefined): readonly string[] =>
  (demand?.events ?? []).flatMap(({ note }) => note ?? []);

describe('the numbers in a text are read as the requester is', () => {
  let demands: Readonly<Record<string, string>>;
  let viewers: readonly Viewer[];

  beforeAll(async () => {
    const { city, services, operate } = stage;
    const traits = { title: TITLE, description: TITLE };
    const helper = await aUnit(city);
    const orders: Record<string, AnOrder> = {
      open: await anOpenOrder(city, { demand: { ...traits, kind: 'WISH' } }),
      offered: await anOfferedOrder(city, { demand: traits }),
      claimed: await aClaimedOrder(city, { demand: traits, coUnitIds: [helper.id] }),
      completed: await aCompletedOrder(city, { demand: traits }),
      verified: await aVerifiedOrder(city, { demand: traits }),
      returned: await aReturnedOrder(city, { demand: traits }),
    };
    const merged = await aSubmittedDemand(city, traits);
    await operate(city.staff.community, 'MergeDemand', {
      id: merged.id,
      intoId: orders['claimed']?.demand.id,
    });
    const stated = {
      submitted: await aSubmittedDemand(city, traits),
      assessed: await anAssessedDemand(city, traits),
      listed: await aListedDemand(city, traits),
      merged,
    };
    const demandsOf = Object.entries(orders).map(([name, { demand }]) => [name, demand.id]);
    demands = Object.fromEntries([
      ...Object.entries(stated).map(([name, { id }]) => [name, id]),
      ...demandsOf,
    ]);
    const unit = orders['open']?.unit;
    const inOrder = orders['claimed']?.unit;
    if (unit === undefined || inOrder === undefined) throw new Error('no unit');
    const member = { role: 'PARTY_MEMBER', region: city.community, unit } as const;
    viewers = [
      ...Object.values(city.staff),
      ...Object.values(orders).map((order) => order.unit.liaison),
      helper.liaison,
      await aPersonWith(services, [member]),
      await aPersonWith(services, [
        { role: 'STREET_STAFF', region: city.street },
        { role: 'UNIT_LIAISON', unit: inOrder },
      ]),
      await aPersonWith(services, [{ role: 'SUPERVISOR', region: city.street }, member]),
      await aPerson(city, 'GRID_WORKER', { region: city.grid }),
      await aPerson(city, 'COMMUNITY_STAFF', { region: city.neighbour }),
    ];
  });

  it('by every viewer, of a demand in every state', async () => {
    let [inFull, masked] = [0, 0];
    for (const viewer of viewers) {
      for (const [state, id] of Object.entries(demands)) {
        const found = await read(viewer, id);
        if (found === undefined || found === null) continue;
        const isFull = found.requester?.phone === '13812345678';
        expect(found.title, `${viewer.memberships.map(({ role }) => role).join()}, ${state}`).toBe(
          isFull ? TITLE : MASKED,
        );
        if (isFull) inFull += 1;
        else masked += 1;
      }
    }
    expect(inFull).toBeGreaterThan(20);
    expect(masked).toBeGreaterThan(40);
  });
});

describe('in the claim hall', () => {
  const NOTE = '住户脾气不好，上门要小心';

  async function anAssessedOrder(): Promise<AnOrder> {
    const { city, operate } = stage;
    const { buildingGroup, areaBranch, community, supervisor } = city.staff;
    const demand = await aSubmittedDemand(city, { location: WHERE });
    await operate(buildingGroup, 'AssessDemand', { id: demand.id, note: NOTE });
    await operate(areaBranch, 'ScreenDemand', { id: demand.id, note: NOTE });
    await operate(community, 'ListDemand', { id: demand.id, categoryCode: '0101' });
    const order = await anOpenOrder(city, { demand });
    await operate(supervisor, 'UrgeOrder', { id: order.id, note: NOTE });
    return order;
  }

  it('internal notes are not read before the claim, and the place only roughly', async () => {
    const { demand, unit, id } = await anAssessedOrder();
    const before = await read(unit.liaison, demand.id);
    expect(notesOf(before)).not.toContain(NOTE);
    expect(before?.location).toEqual({ latitude: 30.283, longitude: 109.488 });
    const { value } = await stage.operate<{ events: Read['events'] }>(
      unit.liaison,
      'query ($id: ID!) { order(id: $id) { events { action note } } }',
      { id },
    );
    expect(value.events.map(({ note }) => note)).not.toContain(NOTE);
    await stage.operate(unit.liaison, 'ClaimOrder', { id });
    const after = await read(unit.liaison, demand.id);
    expect(notesOf(after)).toContain(NOTE);
    expect(after?.location).toEqual(WHERE);
  });

  it.each(['community', 'street', 'supervisor', 'buildingGroup', 'admin'] as const)(
    'the %s reads them, and the place exactly',
    async (who) => {
      const { demand } = await anAssessedOrder();
      const found = await read(stage.city.staff[who], demand.id);
      expect(notesOf(found)).toContain(NOTE);
      expect(found?.location).toEqual(WHERE);
    },
  );

  it('a note for the resident is read by all', async () => {
    const { city, operate } = stage;
    const order = await anOpenOrder(city);
    const { value } = await operate<Read>(order.unit.liaison, DOCUMENT, { id: order.demand.id });
    expect(value.events.map(({ action }) => action)).toContain('SUBMIT');
  });
});

describe('the answer to a step', () => {
  it('shows the text to the unit that has just claimed', async () => {
    const { city, operate } = stage;
    const { id, unit } = await anOpenOrder(city, { note: TITLE, demand: { title: TITLE } });
    const before = await operate<{ note: string }>(
      unit.liaison,
      'query ($id: ID!) { order(id: $id) { note } }',
      { id },
    );
    expect(before.value.note).toBe(MASKED);
    const { value } = await operate<{ note: string; demand: { title: string } }>(
      unit.liaison,
      'mutation ($id: ID!) { claimOrder(id: $id) { note demand { title } } }',
      { id },
    );
    expect(value).toEqual({ note: TITLE, demand: { title: TITLE } });
  });

  it('shows what was just stated to the community', async () => {
    const { value } = await stage.operate<{ demand: { title: string } }>(
      stage.city.staff.community,
      'mutation ($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { title } } }',
      { input: { regionId: stage.city.grid.id, title: TITLE, description: '楼道灯不亮' } },
    );
    expect(value.demand.title).toBe(TITLE);
  });
});

describe('the tracking page', () => {
  interface Tracked {
    readonly title: string;
    readonly result: string;
    readonly timeline: readonly { readonly note: string | null }[];
  }
  const track = async ({ number, trackingCode }: { number: string; trackingCode: string }) =>
    (await stage.operate<Tracked>(null, 'TrackDemand', { number, trackingCode })).value;

  it('tells the numbers in what staff wrote to the requester alone, not to those behind the demand', async () => {
    const { city, operate } = stage;
    const { community, gridWorker } = city.staff;
    const demand = await aListedDemand(city, { title: TITLE });
    const merged = await aSubmittedDemand(city, { title: TITLE });
    await operate(community, 'MergeDemand', { id: merged.id, intoId: demand.id });
    const back = { number: demand.number, requester: { phone: '13987654321' } };
    const { value: backer } = await operate<{ number: string; trackingCode: string }>(
      gridWorker,
      'BackDemand',
      back,
    );
    await operate(community, 'SettleDemand', { id: demand.id, result: TITLE });
    const own = await track(demand);
    expect([own.title, own.result]).toEqual([TITLE, TITLE]);
    expect(own.timeline.map(({ note }) => note)).toContain(TITLE);
    const mergedPage = await track(merged);
    expect([mergedPage.title, mergedPage.result]).toEqual([TITLE, MASKED]);
    expect(JSON.stringify(mergedPage.timeline)).toContain(MASKED);
    expect(JSON.stringify(mergedPage.timeline)).not.toContain('1234 5678');
    const page = JSON.stringify(await track(backer));
    expect(page).toContain(MASKED);
    expect(page).not.toContain('1234 5678');
  });
});

describe('look-alikes', () => {
  it('show staff a masked title, and are not found by hidden digits', async () => {
    const { city, operate } = stage;
    await aListedDemand(city, { title: '井盖破损请致电13700001111', description: '井盖破损' });
    const ask = async (viewer: Viewer, title: string) =>
      (
        await operate<{ title: string; score: number }[]>(
          viewer,
          'query ($regionId: ID!, $title: String!) { lookAlikes(regionId: $regionId, title: $title) { title score } }',
          { regionId: city.community.id, title },
        )
      ).value.map(({ title: found, score }) => [found, score]);
    const right = await ask(city.staff.areaBranch, '井盖破损请致电13700001111');
    expect(right[0]?.[0]).toBe('井盖破损请致电137****1111');
    expect((await ask(city.staff.areaBranch, '井盖破损请致电13788881111'))[0]).toEqual(right[0]);
    const own = await ask(city.staff.community, '井盖破损请致电13700001111');
    expect(own[0]?.[0]).toBe('井盖破损请致电13700001111');
  });
});
