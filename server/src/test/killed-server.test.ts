import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CATEGORY } from './factories/category.js';
import type { City } from './factories/city.js';
import { aCity } from './factories/city.js';
import { REQUESTER } from './factories/demand.js';
import type { TestServices } from './harness.js';
import { startServices } from './harness.js';
import { HttpClient } from './http-client.js';
import type { ServerProcess } from './server-process.js';
import { startProcess } from './server-process.js';

const SUBMIT =
  'mutation($input: SubmitDemandInput!) { submitDemand(input: $input) { trackingCode demand { number } } }';
const TRACK =
  'query($number: String!, $code: String!) { trackDemand(number: $number, trackingCode: $code) { status title } }';

/** What a resident holds in his hand when his submission was acknowledged. */
interface Receipt {
  readonly number: string;
  readonly trackingCode: string;
}

let services: TestServices;
let city: City;
const processes: ServerProcess[] = [];
let doomed: string;
let survivor: string;

beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
  for (let count = 0; count < 2; count += 1) {
    processes.push(
      startProcess({
        DATABASE_URL: services.url,
        PORT: '0',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'info',
        LIMIT_SUBMIT_ADDRESS: 'off',
        LIMIT_TRACK_ADDRESS: 'off',
      }),
    );
  }
  [doomed = '', survivor = ''] = await Promise.all(processes.map((one) => one.url()));
});
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map(({ exit }) => exit));
  await services.close();
});

async function submit(url: string, key: string): Promise<Receipt> {
  const input = {
    regionId: city.grid.id,
    title: key,
    description: '井盖裂开了,晚上有人差点踩空。',
    categoryCode: CATEGORY.manholes,
    requester: REQUESTER,
    idempotencyKey: key,
  };
  const { data, errors } = await new HttpClient().send<{
    submitDemand: { trackingCode: string; demand: { number: string } };
  }>(url, SUBMIT, { input });
  if (data == null) throw new Error(JSON.stringify(errors));
  const { trackingCode, demand } = data.submitDemand;
  return { number: demand.number, trackingCode };
}

const count = async (from: string): Promise<number> => {
  const { rows } = await services.database.pool.query<{ count: number }>(
    `select count(*)::int as count from ${from}`,
  );
  return rows[0]?.count ?? -1;
};

describe('a server that is killed in a stream of submissions', () => {
  const sent: string[] = [];
  const acknowledged = new Map<string, Receipt>();

  /** One of many residents who goes on until nobody answers any more. */
  async function keepSubmitting(resident: number): Promise<void> {
    for (let index = 0; ; index += 1) {
      const key = `resident-${resident}-${index}`;
      sent.push(key);
      try {
        acknowledged.set(key, await submit(doomed, key));
      } catch {
        return;
      }
    }
  }

  beforeAll(async () => {
    const stream = Promise.all(Array.from({ length: 12 }, (_, resident) => keepSubmitting(resident)));
    while (acknowledged.size < 60) await sleep(1);
    processes[0]?.child.kill('SIGKILL');
    await stream;
    // PostgreSQL takes back what was under way as soon as it notices.
    await sleep(500);
  });

  it('has lost no submission that it acknowledged: the other one finds each', async () => {
    expect(acknowledged.size).toBeGreaterThanOrEqual(60);
    expect(sent.length).toBeGreaterThan(acknowledged.size);
    for (const [title, { number, trackingCode }] of acknowledged) {
      const { data } = await new HttpClient().send(survivor, TRACK, { number, code: trackingCode });
      expect(data).toEqual({ trackDemand: { status: 'SUBMITTED', title } });
    }
  });

  it('has left none half done', async () => {
    expect(await count('demands')).toBeLessThanOrEqual(sent.length);
    const whole = [
      `(select count(*) from events e where e.demand_id = d.id and e.action = 'SUBMIT') = 1`,
      'exists (select from requesters r where r.demand_id = d.id)',
      'exists (select from idempotency_keys k where k.result_id = d.id and k.reply_cipher is not null)',
    ];
    for (const part of whole) expect(await count(`demands d where not (${part})`)).toBe(0);
    expect(
      await count('idempotency_keys k where not exists (select from demands d where d.id = k.result_id)'),
    ).toBe(0);
  });

  it('is replaced by the other one, where each that is sent again is there once', async () => {
    for (const key of sent) {
      const receipt = await submit(survivor, key);
      expect(acknowledged.get(key) ?? receipt).toEqual(receipt);
    }
    expect(await count('demands')).toBe(sent.length);
    expect(await count('(select distinct number from demands) numbers')).toBe(sent.length);
  });
});
