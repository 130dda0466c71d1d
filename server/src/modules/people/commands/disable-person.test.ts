import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../../context/viewer.js';
import type { App } from '../../../operations/app.js';
import { buildApp } from '../../../operations/app.js';
import { ApiClient } from '../../../test/api-client.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const PASSWORD = 'Demo-2026!';
const stage = setStage();
let app: App;
beforeAll(async () => {
  app = await buildApp(stage.services);
});
afterAll(() => app.close());

const aWorker = () =>
  aPerson(stage.city, 'GRID_WORKER', { region: stage.city.grid }, { name: '周晓', password: PASSWORD });
const disable = ({ personId }: Pick<Viewer, 'personId'>, more: object = {}) =>
  stage.operate(stage.city.staff.community, 'DisablePerson', { id: personId, reason: '离职', ...more });
const enable = ({ personId }: Pick<Viewer, 'personId'>) =>
  stage.operate(stage.city.staff.community, 'EnablePerson', { id: personId });
const logIn = (account: string) => new ApiClient(app).logIn(account, PASSWORD);

describe('disabling', () => {
  it('is refused without a reason, of an old version, and twice', async () => {
    const worker = await aWorker();
    expect((await disable(worker, { reason: ' ' })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { reason: '必填' },
    });
    expect((await disable(worker, { version: 7 })).refusal).toMatchObject({ code: 'CONFLICT' });
    await disable(worker);
    expect((await disable(worker)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      allowedActions: ['EDIT', 'SET_MEMBERSHIPS', 'ENABLE'],
    });
  });

  it('ends the sessions at once, and no password opens one any more', async () => {
    const worker = await aWorker();
    const browser = await new ApiClient(app).signIn(worker.account, PASSWORD);
    const client = await logIn(worker.account);
    for (const one of [browser, client]) await one.send('{ demands { totalCount } }');
    const { value } = await disable(worker);
    expect(value).toMatchObject({
      status: 'DISABLED',
      memberships: [{ role: 'GRID_WORKER' }],
      events: [{ action: 'DISABLE', from: 'ACTIVE', to: 'DISABLED', note: '离职' }],
    });
    for (const one of [browser, client]) {
      const { errors } = await one.send('{ demands { totalCount } }');
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    await expect(logIn(worker.account)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('announces the ended sessions, so that their sockets are closed', async () => {
    const worker = await aWorker();
    await logIn(worker.account);
    const { rows } = await stage.services.database.pool.query<{ hash: string }>(
      'select token_hash as hash from sessions where person_id = $1',
      [worker.personId],
    );
    const announced: string[] = [];
    const { announcer } = stage.services;
    const original = announcer.sessionsEnded.bind(announcer);
    announcer.sessionsEnded = async (hashes) => void announced.push(...hashes);
    await disable(worker);
    announcer.sessionsEnded = original;
    expect(announced).toEqual(rows.map(({ hash }) => hash));
  });

  it('while a password is being verified leaves no session', async () => {
    const worker = await aWorker();
    await Promise.allSettled([logIn(worker.account), disable(worker)]);
    const { rows } = await stage.services.database.pool.query('select from sessions where person_id = $1', [
      worker.personId,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('enabling', () => {
  it('is refused of somebody who is not disabled', async () => {
    expect((await enable(await aWorker())).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      allowedActions: ['EDIT', 'SET_MEMBERSHIPS', 'RENEW_INVITATION', 'DISABLE'],
    });
  });

  it('lets the password work again', async () => {
    const worker = await aWorker();
    await disable(worker);
    expect((await enable(worker)).value).toMatchObject({ status: 'ACTIVE', version: 3 });
    await logIn(worker.account);
  });

  it('makes somebody who never came invited again, with a new link', async () => {
    const memberships = [{ role: 'GRID_WORKER', regionId: stage.city.grid.id }];
    const input = { account: 'never', name: '周晓', memberships };
    interface Invited {
      readonly token: string;
      readonly person: { readonly id: string };
    }
    const { community } = stage.city.staff;
    const { value } = await stage.operate<Invited>(community, 'InvitePerson', { input });
    const personId = value.person.id;
    await disable({ personId });
    expect((await enable({ personId })).value.status).toBe('INVITED');
    const accept = (token: string) => stage.operate(null, 'AcceptInvitation', { token, password: PASSWORD });
    expect((await accept(value.token)).refusal?.code).toBe('BAD_USER_INPUT');
    await expect(logIn('never')).rejects.toThrow('UNAUTHENTICATED');
    const renewed = await stage.operate<Invited>(community, 'RenewInvitation', { id: personId });
    await accept(renewed.value.token);
    await logIn('never');
  });
});

describe('an edit', () => {
  interface Edited {
    readonly name: string;
    readonly phone: string | null;
    readonly version: number;
  }
  const edit = (input: object, locale?: 'en') =>
    stage.operate<Edited>(stage.city.staff.community, 'UpdatePerson', { input }, locale);

  it('is refused with a blank name and half a phone number', async () => {
    const { personId: id } = await aWorker();
    expect((await edit({ id, name: ' ', phone: '1' }, 'en')).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.name': 'Required', 'input.phone': 'Not a valid phone number' },
    });
  });

  it('changes what it names: the name, the phone, or takes the phone away', async () => {
    const { personId: id } = await aWorker();
    expect((await edit({ id, phone: '13812345678' })).value).toMatchObject({
      name: '周晓',
      phone: '138****5678',
    });
    expect((await edit({ id, name: '周小晓' })).value).toMatchObject({
      name: '周小晓',
      phone: '138****5678',
    });
    // The same once more is no change.
    expect((await edit({ id, name: ' 周小晓 ', phone: '138 1234 5678' })).value).toMatchObject({
      version: 3,
    });
    expect((await edit({ id, phone: null })).value).toMatchObject({ phone: null, version: 4 });
    expect((await edit({ id, phone: '' })).value).toMatchObject({ phone: null, version: 4 });
    const { rows } = await stage.services.database.pool.query<{ text: string }>(
      'select e::text as text from events e where subject_id = $1',
      [id],
    );
    expect(rows.map(({ text }) => text).join('')).not.toMatch(/周|138/);
  });
});
