import type { Client } from 'graphql-ws';
import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { Viewer } from '../../../context/viewer.js';
import type { App } from '../../../operations/app.js';
import { buildApp } from '../../../operations/app.js';
import { ApiClient } from '../../../test/api-client.js';
import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import { anOfferedOrder, anOpenOrder } from '../../../test/factories/order.js';
import { aToken } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import type { TestServices } from '../../../test/harness.js';
import { anotherProcess, startServices } from '../../../test/harness.js';
import { contextOf } from '../../../test/run-document.js';
import { claimOrder } from '../commands/claim-order.js';

interface Told {
  readonly data?: { readonly orderChanged: { readonly id: string; readonly status: string } } | null;
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

/** Somebody who listens at one of the two processes. */
class Subscriber {
  readonly told: Told[] = [];
  closedWith: number | undefined;
  isOver = false;

  constructor(at: 'here' | 'there', token: string | null, filter: Record<string, string> = {}) {
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
        query:
          'subscription($regionId: ID, $unitId: ID) { orderChanged(regionId: $regionId, unitId: $unitId) { id status } }',
        variables: filter,
      },
      {
        next: (told) => void this.told.push(told as unknown as Told),
        error: (errors) => void this.told.push({ errors: errors as NonNullable<Told['errors']> }),
        complete: () => (this.isOver = true),
      },
    );
  }

  statusesOf(orderId: string): string[] {
    return this.told.flatMap(({ data }) =>
      data?.orderChanged.id === orderId ? [data.orderChanged.status] : [],
    );
  }

  get codes(): (string | undefined)[] {
    return this.told.flatMap(({ errors = [] }) => errors.map((error) => error.extensions.code));
  }
}

async function subscribe(
  viewer: Viewer,
  filter: Record<string, string> = {},
  at: 'here' | 'there' = 'there',
): Promise<Subscriber> {
  const subscriber = new Subscriber(at, await aToken(here, viewer), filter);
  // Subscribed is who hears of a change; nobody is told of having subscribed.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return subscriber;
}

async function eventually(check: () => void): Promise<void> {
  await expect.poll(() => (check(), true), { timeout: 5_000, interval: 20 }).toBe(true);
}

describe('a subscriber is refused', () => {
  it('who is not signed in', async () => {
    const stranger = new Subscriber('here', null);
    await eventually(() => expect(stranger.codes).toEqual(['UNAUTHENTICATED']));
  });

  it('whose session is over', async () => {
    const client = new ApiClient(hereApp);
    client.token = await aToken(here, city.staff.community);
    const before = new Subscriber('here', client.token);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await client.send('mutation { logout }');
    // Whoever is there is told that it is over by his socket's end; a new one must not meet that.
    await eventually(() => expect(before.closedWith).toBe(4401));
    const subscriber = new Subscriber('here', client.token);
    await eventually(() => expect(subscriber.codes).toEqual(['UNAUTHENTICATED']));
  });

  it.each([
    ['a neighbour’s community', () => ({ regionId: city.otherCommunity.id })],
    ['the street above his own community', () => ({ regionId: city.street.id })],
    ['a place that is none', () => ({ regionId: 'nowhere' })],
    ['a unit that is none', () => ({ unitId: '018f0000-0000-7000-8000-000000000000' })],
  ])('who asks for %s', async (_, filter) => {
    const subscriber = await subscribe(city.staff.community, filter());
    await eventually(() => expect(subscriber.codes).toEqual(['NOT_FOUND']));
  });

  it('who is of one unit and asks for another', async () => {
    const own = await aUnit(city, { paired: [city.community] });
    const other = await aUnit(city, { paired: [city.community] });
    const subscriber = await subscribe(own.liaison, { unitId: other.id });
    await eventually(() => expect(subscriber.codes).toEqual(['NOT_FOUND']));
  });

  it('who sends something else than a subscription over the socket', async () => {
    const client = createClient({
      url: `ws://127.0.0.1:${ports.here}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    clients.push(client);
    const answers = client.iterate({ query: 'mutation { logout }' });
    await expect(answers.next()).rejects.toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('who asks for the same so often that it would take long to see that it is the same', async () => {
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

  it('whose browser was sent by another site', async () => {
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
  it('hears from the other process what he may see, once for each change, after its commit', async () => {
    const subscriber = await subscribe(city.staff.community, { regionId: city.community.id });
    const order = await anOfferedOrder(city);
    await eventually(() => expect(subscriber.statusesOf(order.id)).toEqual(['OFFERED']));
    await claimOrder(contextOf(here, order.unit.liaison), { id: order.id });
    await eventually(() => expect(subscriber.statusesOf(order.id)).toEqual(['OFFERED', 'CLAIMED']));
  });

  it('hears from his own process too', async () => {
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
    expect(stranger.told).toEqual([]);
    expect(elsewhere.told).toEqual([]);
  });

  it('who is a unit hears of what comes into the claim hall for it, and of its own orders by its id', async () => {
    const unit = await aUnit(city, { paired: [city.community] });
    const hall = await subscribe(unit.liaison);
    const own = await subscribe(unit.liaison, { unitId: unit.id });
    const order = await anOpenOrder(city, { unit });
    await eventually(() => expect(hall.statusesOf(order.id)).toEqual(['OFFERED']));
    expect(own.told).toEqual([]);
    await claimOrder(contextOf(here, unit.liaison), { id: order.id });
    await eventually(() => expect(own.statusesOf(order.id)).toEqual(['CLAIMED']));
  });

  it('goes on hearing when the connection that listens was broken', async () => {
    const subscriber = await subscribe(city.staff.community);
    await here.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'lindan listener' and datname = current_database()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const order = await anOfferedOrder(city);
    await eventually(() => expect(subscriber.statusesOf(order.id)).toEqual(['OFFERED']));
  });

  it('is cut off at every process when his session ends', async () => {
    const client = new ApiClient(hereApp);
    client.token = await aToken(here, city.staff.street);
    const subscriber = new Subscriber('there', client.token);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await client.send('mutation { logout }');
    await eventually(() => expect(subscriber.closedWith).toBe(4401));
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
