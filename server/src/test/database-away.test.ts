import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { CATEGORY } from './factories/category.js';
import type { City } from './factories/city.js';
import { aCity } from './factories/city.js';
import { REQUESTER } from './factories/demand.js';
import { aToken } from './factories/person.js';
import type { TestServices } from './harness.js';
import { servicesAt } from './harness.js';
import type { HttpAnswer } from './http-client.js';
import { HttpClient } from './http-client.js';
import type { OwnDatabase } from './own-database.js';
import { ownDatabase } from './own-database.js';

const GIVE_UP_AFTER_MS = 1_500;
const SUBMIT =
  'mutation($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { id number } } }';
const LIST = '{ demands { totalCount } }';

let own: OwnDatabase;
let services: TestServices;
let app: App;
let url: string;
let city: City;
let clerk: HttpClient;

beforeAll(async () => {
  own = await ownDatabase();
  services = await servicesAt(own, { LIMIT_SUBMIT_ADDRESS: 'off' }, GIVE_UP_AFTER_MS);
  app = await buildApp(services);
  url = `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}`;
  city = await aCity(services);
  clerk = Object.assign(new HttpClient(), { token: await aToken(services, city.staff.community) });
});
afterAll(async () => {
  own.thaw();
  await app.close();
  await services.close();
  await own.close();
});

const submit = (key: string): Promise<HttpAnswer> =>
  new HttpClient().send(url, SUBMIT, {
    input: {
      regionId: city.grid.id,
      title: key,
      description: '井盖裂开了,晚上有人差点踩空。',
      categoryCode: CATEGORY.manholes,
      requester: REQUESTER,
      idempotencyKey: key,
    },
  });
const statusOf = async (path: string): Promise<number> => (await fetch(`${url}${path}`)).status;

const count = async (from: string): Promise<number> => {
  const { rows } = await services.database.pool.query<{ count: number }>(
    `select count(*)::int as count from ${from}`,
  );
  return rows[0]?.count ?? -1;
};

function expectUnavailable({ status, headers, errors, data }: HttpAnswer): void {
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
  expect(errors?.[0]?.message).toContain('没有办成任何操作');
  expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  expect(data ?? null).toBeNull();
}

describe.each([
  { outage: 'is stopped', begin: () => own.stop(), end: () => own.start() },
  {
    outage: 'hangs for longer than a statement may take',
    begin: async () => own.freeze(),
    end: async () => own.thaw(),
  },
])('a database that $outage in a stream of submissions', ({ outage, begin, end }) => {
  const sent: string[] = [];
  const answers: HttpAnswer[] = [];

  /** One of many residents who goes on until he is refused. */
  async function keepSubmitting(resident: number): Promise<void> {
    for (let index = 0; ; index += 1) {
      const key = `${outage}-${resident}-${index}`;
      sent.push(key);
      const answer = await submit(key);
      answers.push(answer);
      if (answer.errors !== undefined) return;
    }
  }

  it('is told as that to everybody, and only that', async () => {
    const stream = Promise.all(Array.from({ length: 12 }, (_, resident) => keepSubmitting(resident)));
    while (answers.length < 20) await sleep(1);
    await begin();
    await stream;
    const refused = answers.filter(({ errors }) => errors !== undefined);
    expect(refused).toHaveLength(12);
    for (const answer of refused) expectUnavailable(answer);
  });

  it('is told to reads, commands and logins alike; the process lives and says that it cannot serve', async () => {
    const login = 'mutation { login(input: { account: "grid", password: "secret" }) { token } }';
    const all = [clerk.send(url, LIST), submit('while away'), new HttpClient().send(url, login)];
    for (const answer of await Promise.all(all)) expectUnavailable(answer);
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/healthz')).toBe(200);
  });

  it('is served from again within seconds of its return, without anybody’s doing', async () => {
    await end();
    await expect.poll(() => statusOf('/readyz')).toBe(200);
    await expect.poll(async () => (await clerk.send(url, LIST)).status).toBe(200);
    expect((await submit(`${outage}-afterwards`)).errors).toBeUndefined();
  });

  it('holds no half of a submission, and nothing that waits for its end', async () => {
    const parts = [
      `(select count(*) from events e where e.demand_id = d.id and e.action = 'SUBMIT') = 1`,
      'exists (select from requesters r where r.demand_id = d.id)',
      'exists (select from idempotency_keys k where k.result_id = d.id and k.reply_cipher is not null)',
    ];
    for (const part of parts) expect(await count(`demands d where not (${part})`)).toBe(0);
    const open = `pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    await expect.poll(() => count(open)).toBe(0);
  });

  it('takes each that is sent again once', async () => {
    const refused = new Set<string>();
    for (const key of sent) {
      const { errors = [] } = await submit(key);
      for (const { extensions } of errors) refused.add(extensions.code);
    }
    expect([...refused]).toEqual([]);
    expect(await count(`demands where title like '${outage}-%-%'`)).toBe(sent.length);
  });
});
