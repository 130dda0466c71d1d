import { readFileSync } from 'node:fs';

import { buildSchema, parse, validate } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';

import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { CATEGORY } from './factories/category.js';
import { aPerson } from './factories/person.js';
import type { AUnitWithLiaison } from './factories/unit.js';
import { aUnit } from './factories/unit.js';
import type { Answered } from './operations.js';
import { MAIN_LOOP, operationNames } from './operations.js';
import type { Page, Variables } from './outside-client.js';
import { Outside } from './outside-client.js';
import { setStage } from './stage.js';
import { untilSubscribed } from './until-subscribed.js';

const PASSWORD = 'Demo-2026!';
const stage = setStage();
let app: App;
let url: string;
let unit: AUnitWithLiaison;
let second: AUnitWithLiaison;

beforeAll(async () => {
  const { city, services } = stage;
  app = await buildApp(services);
  url = `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}/graphql`;
  const account = (name: string) => ({ account: name, password: PASSWORD });
  await aPerson(city, 'GRID_WORKER', { region: city.grid }, account('grid'));
  await aPerson(city, 'BUILDING_GROUP', { region: city.grid }, account('building'));
  await aPerson(city, 'AREA_BRANCH', { region: city.grid }, account('branch'));
  await aPerson(city, 'COMMUNITY_STAFF', { region: city.community }, account('community'));
  await aPerson(city, 'STREET_STAFF', { region: city.street }, account('street'));
  await aPerson(city, 'SUPERVISOR', { region: city.community }, account('supervisor'));
  unit = await aUnit(city, { name: '市住建局', paired: [city.community], categories: [CATEGORY.manholes] });
  second = await aUnit(city, { name: '市城管局', paired: [city.community] });
  await aPerson(city, 'UNIT_LIAISON', { unit }, account('unit'));
  await aPerson(city, 'UNIT_LIAISON', { unit: second }, account('unit2'));
});
afterAll(() => app.close());

const as = (account: string) => new Outside(() => url, PASSWORD).logIn(account);

describe('the operations of outside clients', () => {
  it('are valid against the printed schema, each of them', () => {
    const printed = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
    expect(validate(printed, parse(MAIN_LOOP)).map(({ message }) => message)).toEqual([]);
  });
});

describe('the main loop, over HTTP', () => {
  const resident = new Outside(() => url, PASSWORD);
  const statement = () => ({
    regionId: stage.city.building.id,
    title: '3栋门口井盖破损',
    description: '井盖裂开了,晚上有老人差点踩空。',
    requester: { name: '王小明', phone: '13812345678', address: '3栋2单元' },
    audience: ['ELDERLY'],
    location: { latitude: 30.27, longitude: 109.48 },
  });

  it('begins with people who sign in, and what there is to see', async () => {
    const community = await as('community');
    expect(await community.send('Me')).toMatchObject({
      account: 'community',
      memberships: [{ role: 'COMMUNITY_STAFF', region: { name: '官坡社区', kind: 'COMMUNITY' }, unit: null }],
    });
    const browser = await new Outside(() => url, PASSWORD).post('SignIn', {
      account: 'grid',
      password: PASSWORD,
    });
    expect(JSON.stringify(browser.data)).not.toContain('token');
    expect(browser.cookie).toMatch(/HttpOnly/i);
    const [cookie] = browser.cookie?.split(';') ?? [];
    expect(await new Outside(() => url, PASSWORD).bears(cookie ?? '').send('Me')).toMatchObject({
      account: 'grid',
    });

    const regions = await community.send<Page>('Regions', { parentId: stage.city.street.id, first: 10 });
    expect(regions.nodes.map(({ name }) => name)).toEqual(['官坡社区', '书院社区']);
    const found = await community.send<Page>('Units', { filter: { search: '住建' }, first: 10 });
    expect(found.nodes).toMatchObject([{ id: unit.id, categories: [{ code: CATEGORY.manholes }] }]);
    expect(await resident.send<object[]>('Categories')).toHaveLength(5);
  });

  it('has a unit put on the list what it can give', async () => {
    const liaison = await as('unit');
    const input = {
      unitId: unit.id,
      title: '井盖抢修',
      description: '发现井盖缺失或破损,当天到场处置。',
      categoryCode: CATEGORY.manholes,
      kind: 'SERVICE',
      regionIds: [stage.city.street.id],
      capacity: 2,
      capacityPeriod: 'MONTH',
    };
    const resource = await liaison.send('CreateResource', { input });
    expect(resource).toMatchObject({ status: 'DRAFT', remaining: 2, allowedActions: ['EDIT', 'PUBLISH'] });
    const { id } = resource;
    const published = await liaison.send('PublishResource', { id, version: resource.version });
    expect(published.status).toBe('PUBLISHED');
    expect((await liaison.send('SuspendResource', { id })).status).toBe('SUSPENDED');
    await liaison.send('PublishResource', { id });
    const menu = await (await as('community')).send<Page>('Resources', {
      filter: { regionId: stage.city.building.id },
      first: 5,
    });
    expect(menu.nodes).toMatchObject([{ id, allowedActions: [] }]);
  });

  it('goes from a resident’s words to his rating', async () => {
    const { demand, trackingCode } = await resident.send<{ demand: Answered; trackingCode: string }>(
      'SubmitDemand',
      {
        input: statement(),
      },
    );
    const { id, number } = demand;
    const tracking = { number, trackingCode };
    // Nobody has said yet what it is about.
    expect(demand).toMatchObject({ status: 'SUBMITTED', channel: 'QR', category: null });

    expect((await (await as('building')).send('AssessDemand', { id, note: '属实' })).status).toBe('ASSESSED');
    expect((await (await as('branch')).send('ScreenDemand', { id })).status).toBe('SCREENED');
    const community = await as('community');
    const listed = await community.send('ListDemand', {
      id,
      categoryCode: CATEGORY.manholes,
      urgency: 'URGENT',
    });
    expect(listed).toMatchObject({
      status: 'LISTED',
      urgency: 'URGENT',
      allowedActions: [
        'SETTLE',
        'ESCALATE',
        'SHELVE',
        'DECLINE',
        'MERGE',
        'BACK',
        'SET_URGENCY',
        'CORRECT',
        'DISPATCH',
      ],
    });

    const [best] = await community.send<{ score: number; reasons: object[]; resource: Answered }[]>(
      'SuggestResources',
      {
        demandId: id,
        first: 3,
      },
    );
    expect(best?.resource).toMatchObject({ title: '井盖抢修' });
    const street = await as('street');
    const heard = await untilSubscribed(() => signals(street, { regionId: stage.city.street.id }));
    const order = await community.send('DispatchDemand', {
      input: { demandId: id, mode: 'OPEN', resourceId: best?.resource.id, note: '请当天到场' },
    });
    expect(order).toMatchObject({ status: 'OFFERED', unit: null, resource: { title: '井盖抢修' } });

    const [liaison, late] = [await as('unit'), await as('unit2')];
    const hall = await liaison.send<Page>('Orders', { filter: { claimable: true }, first: 10 });
    expect(hall.edges.map(({ node }) => node.id)).toEqual([order.id]);
    expect(await liaison.send('ClaimOrder', { id: order.id, version: order.version })).toMatchObject({
      status: 'CLAIMED',
      unit: { name: '市住建局' },
    });
    expect(await late.refused('ClaimOrder', { id: order.id })).toMatchObject({
      code: 'CONFLICT',
      holder: { name: '市住建局' },
      current: { status: 'CLAIMED' },
    });
    expect((await liaison.send('Demand', { id }))['requester']).toEqual({
      name: '王小明',
      phone: '13812345678',
      address: '3栋2单元',
    });
    await liaison.send('StartOrder', { id: order.id });
    await (await as('supervisor')).send('UrgeOrder', { id: order.id, note: '今天要办完' });
    await liaison.send('ReportProgress', { id: order.id, note: '材料已到场' });
    await liaison.send('CompleteOrder', { id: order.id, result: '井盖已更换' });

    const supervisor = await as('supervisor');
    const failed = { id: order.id, passed: false, method: 'VISIT', note: '路面没有修平' };
    expect(await supervisor.send('VerifyOrder', failed)).toMatchObject({ status: 'IN_PROGRESS', reworks: 1 });
    await liaison.send('CompleteOrder', { id: order.id, result: '井盖已更换,路面已修平' });
    const passed = { id: order.id, passed: true, method: 'CALL', note: null };
    expect((await supervisor.send('VerifyOrder', passed)).status).toBe('VERIFIED');

    expect(await resident.send('TrackDemand', tracking)).toMatchObject({
      number,
      status: 'RESOLVED',
      result: '井盖已更换,路面已修平',
      canRate: true,
    });
    const rating = { ...tracking, answered: true, solved: true, satisfaction: 5, comment: '很快' };
    expect(await resident.send('RateDemand', rating)).toEqual({ number, status: 'CLOSED' });

    const detail = await community.send<Answered & { events: { action: string }[]; orders: Answered[] }>(
      'Demand',
      {
        id,
      },
    );
    expect(detail).toMatchObject({ status: 'CLOSED', waitingFor: null, orders: [{ id: order.id }] });
    expect(detail.events.map(({ action }) => action).join(' ')).toBe(
      'SUBMIT ASSESS SCREEN LIST DISPATCH OFFER CLAIM START URGE REPORT_PROGRESS COMPLETE VERIFY COMPLETE VERIFY RESOLVE RATE CLOSE',
    );
    const { events } = await liaison.send<Answered & { events: object[] }>('Order', { id: order.id });
    expect(events).toHaveLength(9);
    await expect.poll(() => heard.statuses.at(-1)).toBe('VERIFIED');
    await heard.stop();
  });

  it('lets a unit return what is not its duty, and staff decline, merge, and residents withdraw', async () => {
    const state = async (title: string) => {
      const input = { ...statement(), title, regionId: stage.city.community.id };
      return resident.send<{ demand: Answered; trackingCode: string }>('SubmitDemand', { input });
    };
    const [lead, alike, odd, own] = [
      await state('南门井盖破损'),
      await state('南门井盖坏了'),
      await state('要一辆车'),
      await state('灯又亮了'),
    ];
    const community = await as('community');
    const alikes = await community.send<{ score: number; demand: Answered }[]>('SimilarDemands', {
      demandId: lead.demand.id,
      first: 5,
    });
    expect(alikes.map(({ demand }) => demand.id)).toContain(alike.demand.id);
    const guesses = await resident.send<{ category: { code: string } }[]>('SuggestCategories', {
      text: '井盖坏了',
      first: 3,
    });
    expect(guesses[0]?.category.code).toBe(CATEGORY.manholes);

    expect(
      await community.send('MergeDemand', { id: alike.demand.id, intoId: lead.demand.id }),
    ).toMatchObject({ status: 'MERGED' });
    expect(
      await community.send('DeclineDemand', { id: odd.demand.id, reason: '不在服务范围' }),
    ).toMatchObject({ status: 'DECLINED' });
    const { trackingCode } = own;
    expect(await resident.send('WithdrawDemand', { number: own.demand.number, trackingCode })).toMatchObject({
      status: 'WITHDRAWN',
    });

    const { id } = lead.demand;
    for (const step of ['AssessDemand', 'ScreenDemand']) await community.send(step, { id });
    await community.send('ListDemand', { id, categoryCode: CATEGORY.manholes });
    const order = await community.send('DispatchDemand', {
      input: { demandId: id, mode: 'ASSIGNED', unitId: unit.id },
    });
    const words = { id: order.id, reason: 'NOT_OUR_DUTY', note: '属城管职责', proposedUnitId: second.id };
    expect((await (await as('unit')).send('ReturnOrder', words)).status).toBe('RETURNED');
    const list = await community.send<Page>('Demands', {
      filter: { status: ['LISTED'] },
      orderBy: 'BACKERS_DESC',
      first: 10,
    });
    expect(list.edges[0]?.node).toMatchObject({ id, backers: 2, waitingFor: '社区大党委处理' });
  });

  it('is on the board in figures', async () => {
    const street = await as('street');
    const board = await street.send<Record<string, unknown>>('Board', {
      regionId: stage.city.street.id,
      from: '2026-03-01T00:00:00Z',
      to: '2026-04-01T00:00:00Z',
    });
    expect(board['satisfactionRate']).toEqual({ numerator: 1, denominator: 1 });
    expect(board['returnRate']).toMatchObject({ numerator: 1 });
  });

  it('ends where somebody leaves', async () => {
    const client = await as('grid');
    await client.send('Logout');
    expect(await client.refused('Demands', {})).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('has used every operation of the file', () => {
    expect(operationNames(parse(MAIN_LOOP)).filter((name) => !Outside.sent.has(name))).toEqual([]);
  });
});

/** Listens to changes of orders until it is stopped. */
function signals(client: Outside, variables: Variables) {
  Outside.sent.add('OrderChanged');
  const statuses: string[] = [];
  const authorization = client.token;
  const sockets = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
  });
  sockets.subscribe<{ orderChanged: Answered }>(
    { query: MAIN_LOOP, operationName: 'OrderChanged', variables: { ...variables } },
    {
      next: ({ data }) => void statuses.push(data?.orderChanged.status ?? ''),
      error: (error) => void statuses.push(String(error)),
      complete: () => undefined,
    },
  );
  return { statuses, stop: async () => sockets.dispose() };
}
