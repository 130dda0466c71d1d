import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../../context/viewer.js';
import type { App } from '../../../operations/app.js';
import { buildApp } from '../../../operations/app.js';
import { ApiClient } from '../../../test/api-client.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const PASSWORD = 'a-better-one-2026';
const stage = setStage({ LIMIT_LOGIN_ADDRESS: '5/15m', LOG_LEVEL: 'info' });
const log: string[] = [];
let app: App;

beforeAll(async () => {
  app = await buildApp(stage.services, { logTo: { write: (line) => void log.push(line) } });
});
afterAll(() => app.close());

interface Link {
  readonly token: string;
  readonly expiresAt: string;
  readonly person: { readonly id: string; readonly account: string };
}

let made = 0;
async function anInvitation(): Promise<Link> {
  const input = { account: `new${(made += 1)}`, name: '周晓', memberships: [] };
  return (await stage.operate<Link>(stage.city.staff.admin, 'InvitePerson', { input })).value;
}
const renew = async (id: string) =>
  (await stage.operate<Link>(stage.city.staff.admin, 'RenewInvitation', { id })).value;
const accept = (token: string, password = PASSWORD, locale?: 'en') =>
  stage.operate<boolean>(null, 'AcceptInvitation', { token, password }, locale);
const person = async (id: string) => (await stage.operate(stage.city.staff.admin, 'Person', { id })).value;
const logIn = (account: string, password = PASSWORD) => new ApiClient(app).logIn(account, password);

/** The count of failures by address starts anew. */
const forgive = () => stage.services.limiters.forget('loginByAddress', '127.0.0.1');

describe('a link is refused', () => {
  const unknown = { code: 'BAD_USER_INPUT', fields: { token: '没有这一项' } };
  const ended = { code: 'BAD_USER_INPUT', fields: { token: '链接已使用过，或已被新的链接取代' } };

  it('that is forged', async () => {
    const { token } = await anInvitation();
    for (const forged of [
      '',
      'x',
      token.slice(1),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'Q' : 'A'}`,
    ]) {
      expect((await accept(forged)).refusal).toEqual(unknown);
      await forgive();
    }
  });

  it('that was used, that a newer one replaced, and that came too late', async () => {
    const used = await anInvitation();
    expect((await accept(used.token)).value).toBe(true);
    expect((await accept(used.token)).refusal).toEqual(ended);
    const replaced = await anInvitation();
    await renew(replaced.person.id);
    expect((await accept(replaced.token)).refusal).toEqual(ended);
    const late = await anInvitation();
    const now = stage.services.time.now();
    stage.services.time.moveTo(new Date(late.expiresAt));
    for (const [operation, variables] of [
      ['AcceptInvitation', { token: late.token, password: PASSWORD }],
      ['Invitation', { token: late.token }],
    ] as const) {
      const { refusal } = await stage.operate(null, operation, variables, 'en');
      expect(refusal).toEqual({
        code: 'BAD_USER_INPUT',
        fields: { token: 'The link is over; ask the administrator for a new one' },
      });
    }
    stage.services.time.moveTo(now);
    await forgive();
  });

  it('whose maker is disabled, or does not keep the person any more', async () => {
    const { admin, community } = stage.city.staff;
    const over = { code: 'BAD_USER_INPUT', fields: { token: '链接已过期，请向管理员要新的链接' } };
    const invited = await anInvitation();
    const worker = await aPerson(stage.city, 'GRID_WORKER', { region: stage.city.grid });
    const another = await aPerson(stage.city, 'ADMIN', { region: stage.city.city });
    const link = async (maker: Viewer, id: string) =>
      (await stage.operate<Link>(maker, 'RenewInvitation', { id })).value.token;
    const byDisabled = await link(another, invited.person.id);
    await stage.operate(admin, 'DisablePerson', { id: another.personId, reason: '调离' });
    expect((await accept(byDisabled)).refusal).toEqual(over);
    const byCommunity = await link(community, worker.personId);
    const memberships = [{ role: 'STREET_STAFF', regionId: stage.city.street.id }];
    await stage.operate(admin, 'SetMemberships', { id: worker.personId, memberships });
    expect((await accept(byCommunity)).refusal).toEqual(over);
    expect((await stage.operate(null, 'Invitation', { token: byCommunity })).refusal).toEqual(over);
    expect((await accept(await link(admin, worker.personId))).value).toBe(true);
    await forgive();
  });

  it('of a disabled person', async () => {
    const { token, person: invited } = await anInvitation();
    const disabling = { id: invited.id, reason: '填错了' };
    await stage.operate(stage.city.staff.admin, 'DisablePerson', disabling);
    expect((await accept(token)).refusal).toEqual(ended);
    const renewal = { id: invited.id };
    expect((await stage.operate(stage.city.staff.admin, 'RenewInvitation', renewal)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      allowedActions: ['EDIT', 'SET_MEMBERSHIPS', 'ENABLE'],
    });
    await forgive();
  });

  it('with a password that is too short, and works afterwards', async () => {
    const { token } = await anInvitation();
    expect((await accept(token, 'short')).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { password: '至少 10 个字' },
    });
    expect((await accept(token)).value).toBe(true);
  });

  it('for a while after as many wrong ones as wrong passwords, also when it is the right one', async () => {
    const { token } = await anInvitation();
    for (let guess = 0; guess < 5; guess += 1) await accept('forged');
    expect((await accept(token)).refusal).toMatchObject({ code: 'RATE_LIMITED' });
    expect((await stage.operate(null, 'Invitation', { token })).refusal).toMatchObject({
      code: 'RATE_LIMITED',
    });
    await forgive();
  });

  it('to all but one of the people that use it at once', async () => {
    const { token, person: invited } = await anInvitation();
    const passwords = ['first-password', 'second-password', 'third-password'];
    const answers = await Promise.all(passwords.map((password) => accept(token, password)));
    const won = answers.findIndex(({ refusal }) => refusal === undefined);
    expect(answers.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
    await logIn(invited.account, passwords[won]);
    await logIn(` ${invited.account.replace('new', 'ＮＥＷ')}。`, passwords[won]);
    await forgive();
  });
});

describe('a link', () => {
  it('shows whose it is, sets the password and makes the person active', async () => {
    const { token, person: invited, expiresAt } = await anInvitation();
    const shown = await stage.operate(null, 'Invitation', { token });
    expect(shown.value).toEqual({ name: '周晓', account: invited.account, expiresAt });
    await accept(token);
    const session = await logIn(invited.account);
    expect((await session.send('{ me { account memberships { role } } }')).data).toEqual({
      me: { account: invited.account, memberships: [] },
    });
    expect(await person(invited.id)).toMatchObject({
      status: 'ACTIVE',
      version: 2,
      events: [
        { action: 'INVITE', to: 'INVITED' },
        { action: 'JOIN', from: 'INVITED', to: 'ACTIVE', actor: { name: '周晓', role: 'SYSTEM' } },
      ],
    });
  });

  it('for a forgotten password ends the old one and its sessions when it is used, not when it is made', async () => {
    const viewer = await aPerson(
      stage.city,
      'GRID_WORKER',
      { region: stage.city.grid },
      { password: 'the-old-one!' },
    );
    const old = await logIn(viewer.account, 'the-old-one!');
    const { token } = await renew(viewer.personId);
    expect((await old.send('{ me { id } }')).data).toMatchObject({ me: { id: viewer.personId } });
    await logIn(viewer.account, 'the-old-one!');
    await accept(token);
    expect((await old.send('{ me { id } }')).data).toEqual({ me: null });
    await expect(logIn(viewer.account, 'the-old-one!')).rejects.toThrow('UNAUTHENTICATED');
    await logIn(viewer.account);
    expect((await person(viewer.personId))['events']).toMatchObject([
      { action: 'RENEW_INVITATION', actor: { role: 'ADMIN' } },
      { action: 'SET_PASSWORD', from: 'ACTIVE', to: 'ACTIVE', actor: { role: 'GRID_WORKER' } },
    ]);
    await forgive();
  });

  it('leads to the address of the request, and its token is in no line of the log', async () => {
    const admin = await aPerson(stage.city, 'ADMIN', { region: stage.city.city }, { password: PASSWORD });
    const client = await logIn(admin.account);
    const { person: invited } = await anInvitation();
    const { data } = await client.send<{ renewInvitation: { link: string; token: string } }>(
      'mutation($id: ID!) { renewInvitation(id: $id) { link token } }',
      { id: invited.id },
      { host: 'lindan.test' },
    );
    const { link, token } = data?.renewInvitation ?? { link: '', token: 'none' };
    expect(link).toBe(`http://lindan.test/join#${token}`);
    const anybody = new ApiClient(app);
    await anybody.send(`{ invitation(token: "${token}") { name } }`);
    await anybody.send(`mutation { acceptInvitation(token: "${token}", password: "${PASSWORD}") }`);
    await anybody.send(`mutation { acceptInvitation(token: "${token}", password: "${PASSWORD}") }`);
    expect(log.length).toBeGreaterThan(0);
    expect(log.join('')).not.toContain(token);
    await forgive();
  });
});
