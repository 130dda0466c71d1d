import { afterAll, describe, expect, it } from 'vitest';

import { buildApp } from '../../../operations/app.js';
import { anotherProcess } from '../../../test/harness.js';
import { operationsOn } from '../../../test/operations.js';
import { setStage } from '../../../test/stage.js';

const SAVE = `mutation($input: SaveSettingInput!) {
  saveSetting(input: $input) { openingHours { version opens closes minutesAfterOpening holdsFrom savedAt savedBy isInForce } }
}`;
const READ =
  '{ settings { openingHours { version opens closes minutesAfterOpening holdsFrom savedAt savedBy isInForce } } }';

interface Version {
  readonly version: number;
  readonly opens: string;
  readonly holdsFrom: string;
  readonly savedBy: string | null;
  readonly isInForce: boolean;
}
interface Settings {
  readonly openingHours: readonly Version[];
}

const stage = setStage();
const HOURS = { opens: '08:30', closes: '17:30', minutesAfterOpening: 60 };
const save = (input: object) => stage.operate<Settings>(stage.city.staff.admin, SAVE, { input });
const history = async () => (await stage.operate<Settings>(stage.city.staff.admin, READ)).value.openingHours;
const refused = (field: string, problem: object) => ({
  code: 'BAD_USER_INPUT',
  fields: { [field]: problem },
});
const opensAt = (moment: Date) => stage.services.settings.at(moment).openingHours.opens;

describe('a setting is not saved', () => {
  it.each(['community', 'street', 'supervisor', 'gridWorker'] as const)('or read by %s', async (role) => {
    for (const [document, variables] of [
      [SAVE, { input: { openingHours: HOURS } }],
      [READ, {}],
    ] as const)
      expect((await stage.operate(stage.city.staff[role], document, variables)).refusal).toEqual({
        code: 'FORBIDDEN',
      });
  });

  it('or read without an account', async () => {
    expect((await stage.operate(null, READ)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it.each([
    ['no value', {}, 'input'],
    [
      'a time of day that is none',
      { openingHours: { ...HOURS, opens: '24:00' } },
      'input.openingHours.opens',
    ],
    ['a blank one', { openingHours: { ...HOURS, closes: ' ' } }, 'input.openingHours.closes'],
    ['closing at the opening', { openingHours: { ...HOURS, closes: '08:30' } }, 'input.openingHours.closes'],
    [
      'an hour after opening that is longer than the day',
      { openingHours: { ...HOURS, minutesAfterOpening: 541 } },
      'input.openingHours.minutesAfterOpening',
    ],
    [
      'a moment in the past',
      { openingHours: HOURS, holdsFrom: '2026-03-11T01:59:59.999Z' },
      'input.holdsFrom',
    ],
  ])('with %s', async (_case, input, field) => {
    const { refusal } = await save(input);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(Object.keys(refusal?.['fields'] as object)).toEqual([field]);
    expect(await history()).toHaveLength(1);
  });

  it('with words for the field in both languages', async () => {
    const input = { openingHours: { ...HOURS, opens: '9' } };
    const refusalIn = async (locale: 'en' | 'zh-CN') =>
      (await stage.operate(stage.city.staff.admin, SAVE, { input }, locale)).refusal;
    expect(await refusalIn('en')).toMatchObject(
      refused('input.openingHours.opens', expect.stringContaining('09:00')),
    );
    expect(await refusalIn('zh-CN')).toMatchObject(
      refused('input.openingHours.opens', expect.stringContaining('时刻')),
    );
  });
});

describe('the opening hours', () => {
  it('begin as the trade has them, from before all time', async () => {
    expect(await history()).toEqual([
      expect.objectContaining({
        version: 1,
        opens: '09:00',
        closes: '18:00',
        savedBy: null,
        isInForce: true,
      }),
    ]);
    expect(opensAt(new Date('2020-01-01'))).toBe('09:00');
  });

  it('change at once and keep their history, with the person', async () => {
    const before = stage.services.time.now();
    stage.services.time.advance(60_000);
    const { value } = await save({ openingHours: HOURS });
    expect(value.openingHours).toMatchObject([
      { version: 2, opens: '08:30', savedBy: stage.city.staff.admin.name, isInForce: true },
      { version: 1, opens: '09:00', isInForce: false },
    ]);
    expect(opensAt(stage.services.time.now())).toBe('08:30');
    expect(opensAt(before)).toBe('09:00');
  });

  it('may change at a later moment, and hold as they are until then', async () => {
    const holdsFrom = new Date(stage.services.time.now().getTime() + 86_400_000);
    const { value } = await save({ openingHours: { ...HOURS, opens: '10:00' }, holdsFrom });
    expect(value.openingHours[0]).toMatchObject({ version: 3, opens: '10:00', isInForce: false });
    expect(opensAt(new Date(holdsFrom.getTime() - 1))).toBe('08:30');
    expect(opensAt(holdsFrom)).toBe('10:00');
    // A later version that begins at the same moment takes its place.
    await save({ openingHours: { ...HOURS, opens: '10:30' }, holdsFrom });
    expect(opensAt(holdsFrom)).toBe('10:30');
  });

  it('that are saved as they are get no new version', async () => {
    const [newest] = await history();
    const { opens, closes, minutesAfterOpening, holdsFrom } = newest as unknown as typeof HOURS & {
      holdsFrom: string;
    };
    const same = { openingHours: { opens, closes, minutesAfterOpening }, version: newest?.version };
    const later = new Date(Date.parse(holdsFrom) + 86_400_000);
    for (const moment of [holdsFrom, later])
      expect((await save({ ...same, holdsFrom: moment })).refusal).toBeUndefined();
    expect((await history())[0]).toEqual(newest);
    // Before the newest one begins, another one holds.
    await save(same);
    expect((await history())[0]).toMatchObject({
      opens,
      version: (newest?.version ?? 0) + 1,
      isInForce: true,
    });
  });

  it('are saved once however often one key comes, and not with another value', async () => {
    const input = { openingHours: { ...HOURS, opens: '07:00' }, idempotencyKey: 'once' };
    const count = (await history()).length;
    await Promise.all([save(input), save(input), save(input)]);
    expect(await history()).toHaveLength(count + 1);
    const other = await save({ ...input, openingHours: HOURS });
    expect(other.refusal).toMatchObject({ code: 'CONFLICT' });
  });

  it('that another administrator has saved meanwhile are not overwritten unseen', async () => {
    const [newest] = await history();
    const input = { openingHours: HOURS, version: newest?.version };
    const answers = await Promise.all([save(input), save(input)]);
    const refusals = answers.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
    expect(refusals).toEqual([{ code: 'CONFLICT', current: { version: (newest?.version ?? 0) + 1 } }]);
    expect(await history()).toHaveLength((newest?.version ?? 0) + 1);
  });
});

describe('a second process on the same database', () => {
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
  });

  it('reads a setting again when the first announces it, and after its connection was cut', async () => {
    const there = await anotherProcess(stage.services);
    closing.push(() => there.close());
    const app = await buildApp(there);
    closing.push(() => app.close());
    const elsewhere = () => there.settings.at(there.time.now()).openingHours.opens;
    await save({ openingHours: { ...HOURS, opens: '06:15' } });
    await expect.poll(elsewhere, { timeout: 10_000 }).toBe('06:15');

    const { owner } = stage.services;
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'lindan listener' and datname = current_database()`,
    );
    await save({ openingHours: { ...HOURS, opens: '06:45' } });
    await expect.poll(elsewhere, { timeout: 10_000 }).toBe('06:45');
    const read = await operationsOn(there)<Settings>(stage.city.staff.admin, READ);
    expect(read.value.openingHours[0]).toMatchObject({ opens: '06:45', isInForce: true });
  });
});
