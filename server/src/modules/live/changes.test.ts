import type { Client } from 'graphql-ws';
import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { Viewer } from '../../context/viewer.js';
import type { App } from '../../operations/app.js';
import { buildApp } from '../../operations/app.js';
import { BadInput } from '../../refusal.js';
import { ApiClient } from '../../test/api-client.js';
import type { City } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import { aListedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import { aCompletedOrder, anOfferedOrder, anOpenOrder } from '../../test/factories/order.js';
import { aToken } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import type { TestServices } from '../../test/harness.js';
import { anotherProcess, startServices } from '../../test/harness.js';
import { contextOf } from '../../test/run-document.js';
import { untilSubscribed } from '../../test/until-subscribed.js';
import { assessDemand } from '../demand/commands/assess-demand.js';
import { mergeDemand } from '../demand/commands/merge-demand.js';
import { rateDemand } from '../demand/commands/rate-demand.js';
import { claimOrder } from '../order/commands/claim-order.js';
import { verifyOrder } from '../order/commands/verify-order.js';

type Operation = 'orderChanged' | 'demandChanged';

interface Told {
  readonly data?: Partial<Record<Operation, { readonly id: string; readonly status: string }>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

let here: TestServices;
let there: TestServices;
let hereApp: App;
let thereApp: App;
let ports: { here: number; there: number };
let city: City;
const clients: Client[] = [];

beforeAll(async () => {
  here = await startServices();
  there = await anotherProcess(here);
  hereApp = await buildApp(here);
  thereApp = await buildApp(there);
  ports = { here: await hereApp.listen(0, '127.0.0.1'), there: await thereApp.listen(0, '127.0.0.1') };
  city = await aCity(here);
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(async () => {
  await Promise.all([hereApp.close(), thereApp.close()]);
  await there.close();
  await here.close();
});

const QUERIES: Record<Operation, string> = {
  orderChanged:
    'subscription($regionId: ID, $unitId: ID) { orderChanged(regionId: $regionId, unitId: $unitId) { id status } }',
  demandChanged: 'subscription($regionId: ID) { demandChanged(regionId: $regionId) { id status } }',
};

/** A subscription at one of the two processes. */
class Subscriber {
  readonly messages: Told[] = [];
  closedWith: number | undefined;
  isOver = false;

  constructor(
    at: 'here' | 'there',
    token: string | null,
    filter: Record<string, string> = {},
    readonly operation: Operation = 'orderChanged',
  ) {
    const client = createClient({
      url: `ws://127.0.0.1:${ports[at]}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      on: { closed: (event) => (this.closedWith = (event as { code: number }).code) },
    });
    clients.push(client);
    client.subscribe(
      {
        query: QUERIES[operation],
        variables: filter,
      },
      {
        next: (message) => void this.messages.push(message as unknown as Told),
        error: (errors) => void this.messages.push({ errors: errors as NonNullable<Told['errors']> }),
        complete: () => (this.isOver = true),
      },
    );
  }

  statusesOf(id: string): string[] {
    return this.messages.flatMap(({ data }) => {
      const signal = data?.[this.operation];
      return signal?.id === id ? [signal.status] : [];
    });
  }

  get codes(): (string | undefined)[] {
    return this.messages.flatMap(({ errors = [] }) => errors.map((error) => error.extensions.code));
  }
}

async function subscribe(
  viewer: Viewer,
  filter: Record<string, string> = {},
  at: 'here' | 'there' = 'there',
  operation: Operation = 'orderChanged',
): Promise<Subscriber> {
  const token = await aToken(here, viewer);
  return untilSubscribed(() => new Subscriber(at, token, filter, operation));
}

const toDemands = (viewer: Viewer, filter: Record<string, string> = {}): Promise<Subscriber> =>
  subscribe(viewer, filter, 'there', 'demandChanged');

async function eventually(check: () => void): Promise<void> {
  await expect.poll(() => (check(), true), { interval: 20 }).toBe(true);
}

describe('a subscriber is refused', () => {
  it('without a session', async () => {
    const stranger = new Subscriber('here', null);
    await eventually(() => expect(stranger.codes).toEqual(['UNAUTHENTICATED']));
  });

  it('after the end of its session', async () => {
    const client = new ApiClient(hereApp);
    client.token = await aToken(here, city.staff.community);
    const { token } = client;
    const before = await untilSubscribed(() => new Subscriber('here', token));
    await client.send('mutation { logout }');
    // The end of the session closes existing sockets; a new socket must not run into that.
    await eventually(() => expect(before.closedWith).toBe(4401));
    const subscriber = new Subscriber('here', client.token);
    await eventually(() => expect(subscriber.codes).toEqual(['UNAUTHENTICATED']));
  });

  it.each([
    ['a neighbour’s community', () => ({ regionId: city.otherCommunity.id })],
    ['the street above the viewer’s community', () => ({ regionId: city.street.id })],
    ['a place that is none', () => ({ regionId: 'nowhere' })],
    ['a unit that is none', () => ({ unitId: '018f0000-0000-7000-8000-000000000000' })],
  ])('that asks for %s', async (_, filter) => {
    const subscriber = new Subscriber('there', await aToken(here, city.staff.community), filter());
    await eventually(() => expect(subscriber.codes).toEqual(['NOT_FOUND']));
  });

  it('of one unit that asks for another', async () => {
    const own = await aUnit(city, { paired: [city.community] });
    const other = await aUnit(city, { paired: [city.community] });
    const subscriber = new Subscriber('there', await aToken(here, own.liaison), { unitId: other.id });
    await eventually(() => expect(subscriber.codes).toEqual(['NOT_FOUND']));
  });

  it('that sends something else than a subscription over the socket', async () => {
    const client = createClient({
      url: `ws://127.0.0.1:${ports.here}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    clients.push(client);
    const answers = client.iterate({ query: 'mutation { logout }' });
    await expect(answers.next()).rejects.toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('that repeats a field so often that merging the fields would take long', async () => {
    const client = createClient({
      url: `ws://127.0.0.1:${ports.here}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    clients.push(client);
    const query = `subscription { orderChanged { ${'id '.repeat(900)} } }`;
    await expect(client.iterate({ query }).next()).rejects.toMatchObject([
      { message: expect.stringContaining('asks 900 times'), extensions: { code: 'BAD_REQUEST' } },
    ]);
  });

  it('in a browser that another site has sent', async () => {
    const browser = await aToken(here, city.staff.community);
    const socket = new WebSocket(`ws://127.0.0.1:${ports.here}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: `lindan_session=${browser}`, origin: 'https://elsewhere.example' },
    });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    const code = await new Promise((resolve) => socket.on('close', resolve));
    expect(code).toBe(4403);
  });
});

describe('a subscriber', () => {
  it('hears from the other process of each visible change once, after its commit', async () => {
    const subscriber = await subscribe(city.staff.community, { regionId: city.community.id });
    const order = await anOfferedOrder(city);
    await eventually(() => expect(subscriber.statusesOf(order.id)).toEqual(['OFFERED']));
    await claimOrder(contextOf(here, order.unit.liaison), { id: order.id });
    await eventually(() => expect(subscriber.statusesOf(order.id)).toEqual(['OFFERED', 'CLAIMED']));
  });

  it('hears from the same process too', async () => {
    const subscriber = await subscribe(city.staff.community, {}, 'here');
    const order = await anOfferedOrder(city);
    await eventually(() => expect(subscriber.statusesOf(order.id)).toEqual(['OFFERED']));
  });

  it('of another place or unit hears nothing of it', async () => {
    const strangers = await aUnit(city, { paired: [city.otherCommunity] });
    const stranger = await subscribe(strangers.liaison);
    const supervisor = await subscribe(city.staff.supervisor);
    const elsewhere = await subscribe(city.staff.supervisor, { regionId: city.neighbour.id });
    const order = await anOfferedOrder(city);
    await claimOrder(contextOf(here, order.unit.liaison), { id: order.id });
    await eventually(() => expect(supervisor.statusesOf(order.id)).toContain('CLAIMED'));
    expect(stranger.messages).toEqual([]);
    expect(elsewhere.messages).toEqual([]);
  });

  it('of a unit hears of orders that it may claim, and of its own orders by its id', async () => {
    const unit = await aUnit(city, { paired: [city.community] });
    const hall = await subscribe(unit.liaison);
    const own = await subscribe(unit.liaison, { unitId: unit.id });
    const order = await anOpenOrder(city, { unit });
    await eventually(() => expect(hall.statusesOf(order.id)).toEqual(['OFFERED']));
    expect(own.messages).toEqual([]);
    await claimOrder(contextOf(here, unit.liaison), { id: order.id });
    await eventually(() => expect(own.statusesOf(order.id)).toEqual(['CLAIMED']));
  });

  it('goes on hearing when the connection that listens was broken', async () => {
    const subscriber = await subscribe(city.staff.community);
    const listening = `pg_stat_activity where application_name = 'lindan listener' and datname = current_database()`;
    const { rows } = await here.database.pool.query<{ pid: number }>(
      `select pid, pg_terminate_backend(pid) from ${listening}`,
    );
    const again = `select from ${listening} and pid <> all($1) and query like 'listen%' and state = 'idle'`;
    const broken = rows.map(({ pid }) => pid);
    await expect
      .poll(async () => (await here.database.pool.query(again, [broken])).rowCount)
      .toBe(broken.length);
    const order = await anOfferedOrder(city);
    await eventually(() => expect(subscriber.statusesOf(order.id)).toEqual(['OFFERED']));
  });

  it('is cut off at every process when its session ends', async () => {
    const client = new ApiClient(hereApp);
    client.token = await aToken(here, city.staff.street);
    const { token } = client;
    const subscriber = await untilSubscribed(() => new Subscriber('there', token));
    await client.send('mutation { logout }');
    await eventually(() => expect(subscriber.closedWith).toBe(4401));
  });
});

describe('a subscriber to demands', () => {
  it('is refused without a session, and for a place that is not the viewer’s', async () => {
    const stranger = new Subscriber('here', null, {}, 'demandChanged');
    await eventually(() => expect(stranger.codes).toEqual(['UNAUTHENTICATED']));
    const elsewhere = { regionId: city.otherCommunity.id };
    const token = await aToken(here, city.staff.community);
    const neighbour = new Subscriber('here', token, elsewhere, 'demandChanged');
    await eventually(() => expect(neighbour.codes).toEqual(['NOT_FOUND']));
  });

  it('hears of a submission and of each step, with its consequences, after the commit', async () => {
    const staff = await toDemands(city.staff.community, { regionId: city.community.id });
    const { id } = await aSubmittedDemand(city);
    await eventually(() => expect(staff.statusesOf(id)).toEqual(['SUBMITTED']));
    await assessDemand(contextOf(here, city.staff.buildingGroup), { id });
    await eventually(() => expect(staff.statusesOf(id).at(-1)).toBe('ASSESSED'));
    const order = await aCompletedOrder(city);
    await verifyOrder(contextOf(here, city.staff.supervisor), {
      id: order.id,
      passed: true,
      method: 'CALL',
      note: null,
    });
    await eventually(() => expect(staff.statusesOf(order.demand.id).at(-1)).toBe('RESOLVED'));
    await rateDemand(contextOf(here, null), {
      number: order.demand.number,
      trackingCode: order.demand.trackingCode,
      answered: true,
      solved: true,
      satisfaction: 5,
    });
    await eventually(() => expect(staff.statusesOf(order.demand.id).at(-1)).toBe('CLOSED'));
  });

  it('hears of a step of the demand’s order, which changes the party that it waits for', async () => {
    const order = await anOfferedOrder(city);
    const unit = await toDemands(order.unit.liaison);
    await claimOrder(contextOf(here, order.unit.liaison), { id: order.id });
    await eventually(() => expect(unit.statusesOf(order.demand.id)).toEqual(['DISPATCHED']));
  });

  it('hears of each demand that a merge moves', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => aListedDemand(city)));
    if (first === undefined || second === undefined || third === undefined) throw new Error('no demands');
    const staff = city.staff.community;
    await mergeDemand(contextOf(here, staff), { id: first.id, intoId: second.id });
    const subscriber = await toDemands(staff);
    await mergeDemand(contextOf(here, staff), { id: second.id, intoId: third.id });
    await eventually(() =>
      expect([first, second, third].map(({ id }) => subscriber.statusesOf(id).at(-1))).toEqual([
        'MERGED',
        'MERGED',
        'LISTED',
      ]),
    );
  });

  it('hears nothing of a step that was refused or rolled back, nor of a demand elsewhere', async () => {
    const elsewhere = await toDemands(city.staff.supervisor, { regionId: city.neighbour.id });
    const staff = await toDemands(city.staff.community);
    const { id } = await aListedDemand(city);
    await eventually(() => expect(staff.statusesOf(id).at(-1)).toBe('LISTED'));
    const heard = staff.messages.length;
    await expect(mergeDemand(contextOf(here, city.staff.community), { id, intoId: id })).rejects.toThrow(
      BadInput,
    );
    const { id: next } = await aSubmittedDemand(city);
    await eventually(() => expect(staff.statusesOf(next)).toEqual(['SUBMITTED']));
    expect(staff.messages.slice(heard).filter(({ data }) => data?.demandChanged?.id === id)).toEqual([]);
    expect(elsewhere.messages).toEqual([]);
  });
});

describe('a server that stops', () => {
  it('tells its sockets that it goes away', async () => {
    const services = await anotherProcess(here);
    const app = await buildApp(services);
    ports = { ...ports, there: await app.listen(0, '127.0.0.1') };
    const subscriber = await subscribe(city.staff.community);
    await app.close();
    await services.close();
    await eventually(() => expect(subscriber.closedWith).toBe(1001));
  });
});
