import { once } from 'node:events';

import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';

import type { Viewer } from '../context/viewer.js';
import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { ApiClient } from '../test/api-client.js';
import { aPerson, aToken } from '../test/factories/person.js';
import { setStage } from '../test/stage.js';

const stage = setStage();
const LIST = '{ demands { totalCount } }';
const SUBMIT = 'mutation ($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { channel } } }';
let app: App;
let port: number;
let ann: Viewer;
let ben: Viewer;
/** The tab of Ann's; the browser holds the session that was opened last. */
let client: ApiClient;

beforeAll(async () => {
  app = await buildApp(stage.services);
  port = await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());
beforeEach(async () => {
  ann = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.community });
  ben = await aPerson(stage.city, 'STREET_STAFF', { region: stage.city.street });
  client = new ApiClient(app);
  client.token = await aToken(stage.services, ben);
});

const drawnFor = ({ personId }: Viewer) => ({ 'lindan-person': personId });
const atTheDoor = () => ({
  input: {
    regionId: stage.city.community.id,
    title: '楼道灯不亮',
    description: '三楼声控灯坏了',
    channel: 'GRID_VISIT',
  },
});

async function countDemands(): Promise<number> {
  const { rows } = await stage.services.database.pool.query('select 1 from demands');
  return rows.length;
}

describe('a page that was drawn for somebody else', () => {
  it('reads nothing and does nothing, and says who is signed in', async () => {
    const before = await countDemands();
    // Twice: after the first request the document and the viewer are cached.
    for (const [document, variables] of [
      [LIST],
      [LIST],
      [SUBMIT, atTheDoor()],
      [SUBMIT, atTheDoor()],
    ] as const) {
      const { data, errors, status } = await client.send(document, variables, drawnFor(ann));
      expect([data, status]).toEqual([undefined, 409]);
      expect(errors?.[0]?.extensions).toEqual({ code: 'OTHER_PERSON', signedIn: { name: ben.name } });
      await client.send(LIST);
    }
    expect(await countDemands()).toBe(before);
  });

  it('does not sign the other person out', async () => {
    const { errors } = await client.send('mutation { logout }', {}, drawnFor(ann));
    expect(errors?.[0]?.extensions.code).toBe('OTHER_PERSON');
    expect((await client.send(LIST, {}, drawnFor(ben))).errors).toBeUndefined();
  });

  it('hears nothing over the socket', async () => {
    expect(await codeOverSocket(ben, ann)).toBe('OTHER_PERSON');
  });
});

describe('another tab of the browser', () => {
  it('is told at once that somebody else has signed in: its socket is closed', async () => {
    const password = 'Demo-2026!';
    const place = { region: stage.city.community };
    const first = await aPerson(stage.city, 'COMMUNITY_STAFF', place, { password });
    const second = await aPerson(stage.city, 'BUILDING_GROUP', place, { password });
    const browser = await new ApiClient(app).signIn(first.account, password);
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: browser.cookie },
    });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { person: first.personId } }));
    await once(socket, 'message');
    const closed = once(socket, 'close');
    await browser.signIn(second.account, password);
    expect((await closed)[0]).toBe(4401);
  });
});

describe('a page of a session that is over', () => {
  it('files nothing without a name, not even what the public may', async () => {
    const before = await countDemands();
    client.token = undefined;
    const { errors } = await client.send(SUBMIT, atTheDoor(), drawnFor(ann));
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    client.token = await aToken(stage.services, ann);
    await stage.services.database.pool.query('delete from sessions where person_id = $1', [ann.personId]);
    for (const _ of [1, 2]) {
      const again = await client.send(SUBMIT, atTheDoor(), drawnFor(ann));
      expect(again.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(await countDemands()).toBe(before);
  });

  it('is told so when another session took its place and is over too', async () => {
    await client.send(LIST);
    await stage.services.database.pool.query('delete from sessions where person_id = $1', [ben.personId]);
    const { errors } = await client.send(LIST, {}, drawnFor(ann));
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('hears so over the socket', async () => {
    expect(await codeOverSocket(null, ann)).toBe('UNAUTHENTICATED');
  });
});

describe('a client is served as before', () => {
  it('that names the person who is signed in', async () => {
    for (const _ of [1, 2]) {
      expect((await client.send(LIST, {}, drawnFor(ben))).errors).toBeUndefined();
      const { data } = await client.send(SUBMIT, atTheDoor(), drawnFor(ben));
      expect(data).toEqual({ submitDemand: { demand: { channel: 'GRID_VISIT' } } });
    }
  });

  it('that names nobody', async () => {
    expect((await client.send(LIST)).errors).toBeUndefined();
    expect((await new ApiClient(app).send('{ me { id } }')).data).toEqual({ me: null });
  });

  it('but a stranger may not say that staff took the demand down', async () => {
    const { errors } = await new ApiClient(app).send(SUBMIT, atTheDoor());
    expect(Object.keys(errors?.[0]?.extensions.fields ?? {})).toEqual(['input.channel']);
  });
});

/** The code with which a subscription is refused over a socket that names a person. */
async function codeOverSocket(signedIn: Viewer | null, person: Viewer): Promise<unknown> {
  const token = signedIn === null ? null : await aToken(stage.services, signedIn);
  const socket = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { person: person.personId, ...(token && { authorization: `Bearer ${token}` }) },
    retryAttempts: 0,
  });
  const errors = await new Promise<unknown>((resolve) => {
    socket.subscribe(
      { query: 'subscription { demandChanged { id } }' },
      { next: resolve, error: resolve, complete: () => resolve(undefined) },
    );
  });
  await socket.dispose();
  return (errors as { extensions?: { code?: string } }[] | undefined)?.[0]?.extensions?.code;
}
