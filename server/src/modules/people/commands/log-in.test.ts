import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../../../operations/app.js';
import { buildApp } from '../../../operations/app.js';
import { ApiClient } from '../../../test/api-client.js';
import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import { aPerson } from '../../../test/factories/person.js';
import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import { waitAfter } from '../login-limits.js';

const PASSWORD = 'correct-horse-2026';
const SIGN_IN =
  'mutation($account: String!, $password: String!) { signIn(input: { account: $account, password: $password }) { viewer { account } } }';
const CHANGE =
  'mutation($now: String!, $new: String!) { changePassword(input: { currentPassword: $now, newPassword: $new }) }';

let services: TestServices;
let app: App;
let city: City;
beforeAll(async () => {
  services = await startServices({ TRUST_PROXY: '127.0.0.1', LIMIT_LOGIN_ADDRESS: '10/15m' });
  app = await buildApp(services);
  city = await aCity(services);
});
afterAll(async () => {
  await app.close();
  await services.close();
});

let accounts = 0;
async function anAccount(): Promise<string> {
  accounts += 1;
  const account = `aimed-at-${accounts}`;
  await aPerson(city, 'SUPERVISOR', { region: city.street }, { account, password: PASSWORD });
  return account;
}

let addresses = 0;
/** An address of its own, so that no test meets the failures of another. */
function anAddress(): string {
  addresses += 1;
  return `203.0.${Math.floor(addresses / 250)}.${addresses % 250}`;
}

async function tryFrom(address: string, account: string, password: string, cookie?: string) {
  const client = new ApiClient(app, { 'x-forwarded-for': address, ...(cookie && { cookie }) });
  const { errors, response } = await client.send(SIGN_IN, { account, password });
  const code = errors?.[0]?.extensions.code ?? 'in';
  const cookies = response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return { code, cookies };
}

async function failFrom(address: string, account: string, times: number): Promise<string[]> {
  const codes: string[] = [];
  for (let time = 0; time < times; time += 1) codes.push((await tryFrom(address, account, 'guess')).code);
  return codes;
}

describe('wrong passwords of a stranger', () => {
  it('lock out the stranger, and not the person elsewhere', async () => {
    const account = await anAccount();
    const stranger = anAddress();
    expect(await failFrom(stranger, account, 9)).toEqual([
      ...Array(8).fill('UNAUTHENTICATED'),
      'RATE_LIMITED',
    ]);
    expect((await tryFrom(stranger, account, PASSWORD)).code).toBe('RATE_LIMITED');
    expect((await tryFrom(anAddress(), account, PASSWORD)).code).toBe('in');
  });

  it('at the same address do not lock out a browser that the person has used', async () => {
    const account = await anAccount();
    const office = anAddress();
    const { cookies } = await tryFrom(office, account, PASSWORD);
    await failFrom(office, account, 9);
    expect((await tryFrom(office, account, PASSWORD)).code).toBe('RATE_LIMITED');
    expect((await tryFrom(office, account, PASSWORD, cookies)).code).toBe('in');
  });

  it('from very many addresses only slow the account down', async () => {
    const account = await anAccount();
    const { cookies } = await tryFrom(anAddress(), account, PASSWORD);
    await Promise.all(Array.from({ length: 40 }, () => tryFrom(anAddress(), account, 'guess')));
    expect(await services.limiters.excess('loginFromAnywhere', account)).toBe(24);
    expect((await tryFrom(anAddress(), account, PASSWORD, cookies)).code).toBe('in');
    expect((await tryFrom(anAddress(), account, PASSWORD)).code).toBe('in');
  });

  it('for many accounts lock out the address, and not the people elsewhere', async () => {
    const account = await anAccount();
    const stranger = anAddress();
    for (let other = 0; other < 10; other += 1)
      expect((await tryFrom(stranger, `sprayed-${other}`, 'guess')).code).toBe('UNAUTHENTICATED');
    expect((await tryFrom(stranger, account, PASSWORD)).code).toBe('RATE_LIMITED');
    expect((await tryFrom(anAddress(), account, PASSWORD)).code).toBe('in');
  });

  it('from one customer’s IPv6 network count together', async () => {
    const account = await anAccount();
    for (let host = 1; host <= 8; host += 1)
      await tryFrom(`2001:db8:7:7::${host.toString(16)}`, account, 'guess');
    expect((await tryFrom('2001:db8:7:7:ffff::1', account, PASSWORD)).code).toBe('RATE_LIMITED');
    expect((await tryFrom('2001:db8:7:8::1', account, PASSWORD)).code).toBe('in');
  });
});

describe('a browser that a person has used', () => {
  it('can be guessed in as often as an address', async () => {
    const account = await anAccount();
    const { cookies } = await tryFrom(anAddress(), account, PASSWORD);
    const codes = [];
    for (let time = 0; time < 9; time += 1)
      codes.push((await tryFrom(anAddress(), account, 'guess', cookies)).code);
    expect(codes).toEqual([...Array(8).fill('UNAUTHENTICATED'), 'RATE_LIMITED']);
    expect((await tryFrom(anAddress(), account, PASSWORD)).code).toBe('in');
  });

  it('is that of no other person, and of a changed mark', async () => {
    const [account, other] = [await anAccount(), await anAccount()];
    const office = anAddress();
    const { cookies } = await tryFrom(anAddress(), other, PASSWORD);
    await failFrom(office, account, 8);
    expect((await tryFrom(office, account, PASSWORD, cookies)).code).toBe('RATE_LIMITED');
    const { cookies: own } = await tryFrom(anAddress(), account, PASSWORD);
    const forged = own.replace(/(lindan_browser=.)./, '$1!');
    expect((await tryFrom(office, account, PASSWORD, forged)).code).toBe('RATE_LIMITED');
    expect((await tryFrom(office, account, PASSWORD, own)).code).toBe('in');
  });

  it('is not known any more once the password is another', async () => {
    const account = await anAccount();
    const office = anAddress();
    const { cookies } = await tryFrom(office, account, PASSWORD);
    const client = new ApiClient(app, { cookie: cookies, 'x-forwarded-for': office });
    await client.send(CHANGE, { now: PASSWORD, new: 'a-better-one-2026' });
    await failFrom(office, account, 8);
    expect((await tryFrom(office, account, 'a-better-one-2026', cookies)).code).toBe('RATE_LIMITED');
  });

  it('serves several people, each with a mark', async () => {
    const people = await Promise.all([anAccount(), anAccount(), anAccount()]);
    let cookies = '';
    for (const account of people) ({ cookies } = await tryFrom(anAddress(), account, PASSWORD, cookies));
    const office = anAddress();
    for (const account of people) {
      await failFrom(office, account, 3);
      expect((await tryFrom(office, account, PASSWORD, cookies)).code).toBe('in');
    }
  });
});

describe('right passwords', () => {
  it('never count', async () => {
    const account = await anAccount();
    const address = anAddress();
    for (let time = 0; time < 12; time += 1) {
      expect((await tryFrom(address, account, PASSWORD)).code).toBe('in');
    }
  });
});

describe('the wait of an account that is guessed at', () => {
  it.each([
    [0, 0],
    [1, 250],
    [7, 250],
    [8, 500],
    [16, 1_000],
    [32, 4_000],
    [10_000, 4_000],
  ])('is after %i failures beyond the limit %i ms', (failures, ms) => {
    expect(waitAfter(failures)).toBe(ms);
  });
});
