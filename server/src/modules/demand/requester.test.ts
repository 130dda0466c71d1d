import { describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { aListedDemand, aSubmittedDemand, REQUESTER } from '../../test/factories/demand.js';
import { eventsOfDemand } from '../../test/factories/event.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  aVerifiedOrder,
} from '../../test/factories/order.js';
import { aPerson, aPersonWith } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
const FULL = REQUESTER;
const MASKED = { name: '王**', phone: '138****5678', address: '清江****' };

/** The requester as a viewer reads it; detail and list must agree. */
async function requesterFor(viewer: Viewer, demandId: string): Promise<unknown> {
  const { value } = await stage.operate<{ requester: object | null } | undefined>(viewer, 'Demand', {
    id: demandId,
  });
  const { value: list } = await stage.operate<{ nodes: { id: string; requester: object | null }[] }>(
    viewer,
    '{ demands(first: 100) { nodes { id requester { name phone address } } } }',
  );
  expect(list.nodes.find(({ id }) => id === demandId)?.requester).toEqual(value?.requester);
  return value?.requester;
}

describe('the requester is hidden', () => {
  it('from a unit that only could claim the order', async () => {
    const { demand, unit } = await anOpenOrder(stage.city);
    expect(await requesterFor(unit.liaison, demand.id)).toBeNull();
    const { value } = await stage.operate<{ nodes: { demand: { requester: object | null } }[] }>(
      unit.liaison,
      '{ orders(first: 100) { nodes { demand { requester { name phone address } } } } }',
    );
    expect(value.nodes.map((order) => order.demand.requester)).toEqual([null]);
  });

  it('from the resident’s own answer, without a session', async () => {
    const { refusal } = await stage.operate(
      null,
      `mutation ($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { requester { name } } } }`,
      { input: { regionId: stage.city.grid.id, title: '灯不亮', description: '楼道灯不亮' } },
    );
    expect(refusal).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('at rest, where only ciphers stand', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    const { rows } = await stage.services.database.pool.query(
      'select * from requesters where demand_id = $1',
      [id],
    );
    const stored = JSON.stringify(rows);
    for (const text of [
      REQUESTER.name,
      REQUESTER.phone,
      REQUESTER.phone.slice(3),
      REQUESTER.address,
      '王',
      '清江',
    ]) {
      expect(stored).not.toContain(text);
    }
    const { rows: everything } = await stage.services.database.pool.query(
      'select d::text as demand, (select json_agg(e)::text from events e where e.demand_id = d.id) as events from demands d where d.id = $1',
      [id],
    );
    expect(JSON.stringify(everything)).not.toMatch(/王小明|13812345678|清江路/);
  });

  it('in the history, also after a rating', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const { number, trackingCode } = demand;
    const rating = { answered: true, solved: true, satisfaction: 5, comment: '我是王小明,13812345678' };
    await stage.operate(null, 'RateDemand', { number, trackingCode, ...rating });
    expect(JSON.stringify(await eventsOfDemand(stage.city, demand.id))).not.toMatch(/王小明|13812345678/);
  });

  it('nowhere else: a cipher moved to another row is not readable', async () => {
    const [one, other] = [await aSubmittedDemand(stage.city), await aSubmittedDemand(stage.city)];
    await stage.services.database.pool.query(
      `update requesters set name_cipher = (select name_cipher from requesters where demand_id = $1) where demand_id = $2`,
      [one.id, other.id],
    );
    expect(await requesterFor(stage.city.staff.community, other.id)).toEqual({ ...FULL, name: null });
    expect(await requesterFor(stage.city.staff.community, one.id), 'who stands beside him').toEqual(FULL);
  });
});

describe('the requester is masked', () => {
  it.each(['buildingGroup', 'areaBranch', 'street', 'supervisor', 'admin'] as const)(
    'for the %s in scope',
    async (who) => {
      const { id } = await aListedDemand(stage.city);
      expect(await requesterFor(stage.city.staff[who], id)).toEqual(MASKED);
    },
  );

  it('for the unit that was sent the order, until somebody there claims it, and again when it is over', async () => {
    const offered = await anOfferedOrder(stage.city);
    expect(await requesterFor(offered.unit.liaison, offered.demand.id)).toEqual(MASKED);
    const verified = await aVerifiedOrder(stage.city);
    expect(await requesterFor(verified.unit.liaison, verified.demand.id)).toEqual(MASKED);
  });

  it('for staff of the street that is also a party member of the handling unit', async () => {
    const { demand, unit } = await aClaimedOrder(stage.city);
    const both = await aPersonWith(stage.services, [
      { role: 'STREET_STAFF', region: stage.city.street },
      { role: 'PARTY_MEMBER', region: stage.city.community, unit },
    ]);
    expect(await requesterFor(both, demand.id)).toEqual(MASKED);
  });
});

describe('the requester is shown in full', () => {
  it.each(['community', 'gridWorker'] as const)('to the %s in scope', async (who) => {
    const { id } = await aSubmittedDemand(stage.city);
    expect(await requesterFor(stage.city.staff[who], id)).toEqual(FULL);
  });

  it('to the unit that claimed it, and to the one that helps', async () => {
    const helper = await aUnit(stage.city);
    const { demand, unit } = await aClaimedOrder(stage.city, { coUnitIds: [helper.id] });
    expect(await requesterFor(unit.liaison, demand.id)).toEqual(FULL);
    expect(await requesterFor(helper.liaison, demand.id)).toEqual(FULL);
  });

  it('to the party member with the claim, not to a colleague', async () => {
    const { id, demand, unit } = await anOpenOrder(stage.city, { demand: { kind: 'WISH' } });
    const where = { region: stage.city.community, unit };
    const claimant = await aPerson(stage.city, 'PARTY_MEMBER', where);
    const colleague = await aPerson(stage.city, 'PARTY_MEMBER', where);
    expect(await requesterFor(claimant, demand.id)).toBeNull();
    await stage.operate(claimant, 'ClaimOrder', { id });
    expect(await requesterFor(claimant, demand.id)).toEqual(FULL);
    expect(await requesterFor(colleague, demand.id)).toBeUndefined();
  });

  it('to the group that assesses it, while it is theirs to assess, as they may have to ask', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    expect(await requesterFor(stage.city.staff.buildingGroup, id)).toEqual(FULL);
    expect(await requesterFor(stage.city.staff.areaBranch, id)).toEqual(MASKED);
    await stage.operate(stage.city.staff.buildingGroup, 'AssessDemand', { id });
    expect(await requesterFor(stage.city.staff.buildingGroup, id)).toEqual(MASKED);
    expect(await requesterFor(stage.city.staff.areaBranch, id)).toEqual(FULL);
  });

  it('to the task force while the result is theirs to check, as they may have to call', async () => {
    const { demand } = await aCompletedOrder(stage.city);
    expect(await requesterFor(stage.city.staff.supervisor, demand.id)).toEqual(FULL);
    const elsewhere = await aPerson(stage.city, 'SUPERVISOR', { region: stage.city.otherStreet });
    expect(await requesterFor(elsewhere, demand.id)).toBeUndefined();
  });

  it('as far as it was said', async () => {
    const { id } = await aSubmittedDemand(stage.city, { requester: { phone: ' +86 0718-8222333 ' } });
    expect(await requesterFor(stage.city.staff.community, id)).toEqual({
      name: null,
      phone: '07188222333',
      address: null,
    });
  });
});

describe('a neighbour that joined', () => {
  const NEIGHBOURS =
    'query ($id: ID!) { demand(id: $id) { neighbours { number requester { name phone address } } } }';
  const neighboursFor = async (viewer: Viewer, id: string) =>
    (await stage.operate<{ neighbours: object[] }>(viewer, NEIGHBOURS, { id })).value.neighbours;

  it('is read as the requester is: in full, masked, or not at all', async () => {
    const { community, gridWorker, street } = stage.city.staff;
    const { demand, unit } = await anOpenOrder(stage.city);
    const requester = { name: '李大姐', phone: '13987654321' };
    const back = { number: demand.number, requester };
    const { number } = (await stage.operate(gridWorker, 'BackDemand', back)).value;
    const full = { name: '李大姐', phone: '13987654321', address: null };
    expect(await neighboursFor(community, demand.id)).toEqual([{ number, requester: full }]);
    expect(await neighboursFor(street, demand.id)).toEqual([
      { number, requester: { name: '李**', phone: '139****4321', address: null } },
    ]);
    expect(await neighboursFor(unit.liaison, demand.id)).toEqual([]);
  });

  it('is no longer read after a withdrawal', async () => {
    const { community } = stage.city.staff;
    const demand = await aListedDemand(stage.city);
    const back = { number: demand.number, requester: { phone: '13987654322' } };
    const { value } = await stage.operate<Record<string, unknown>>(community, 'BackDemand', back);
    expect(await neighboursFor(community, demand.id)).toHaveLength(1);
    await stage.operate(null, 'WithdrawDemand', { ...value });
    expect(await neighboursFor(community, demand.id)).toEqual([]);
  });
});
