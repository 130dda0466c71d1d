import { describe, expect, it } from 'vitest';

import { anOfferedOrder, storedOrder } from '../../../test/factories/order.js';
import { setStage } from '../../../test/stage.js';

const IMPORT = `mutation ImportCalendarYear($year: Int!, $holidays: [Date!]!, $workdays: [Date!]!) {
  importCalendarYear(year: $year, holidays: $holidays, workdays: $workdays) { year holidays workdays }
}`;
const HISTORY = '{ settings { calendarYears { year version holidays workdays savedBy isInForce } } }';

interface Settings {
  readonly calendarYears: readonly {
    readonly year: number;
    readonly version: number;
    readonly isInForce: boolean;
  }[];
}

const stage = setStage();
const NOTICE = { year: 2027, holidays: ['2027-02-08', '2027-02-05', '2027-01-01'], workdays: ['2027-02-20'] };
const importYear = (notice: object, as = stage.city.staff.admin) =>
  stage.operate(as, IMPORT, { ...NOTICE, ...notice });
const years = async () =>
  (await stage.operate<Settings>(stage.city.staff.admin, HISTORY)).value.calendarYears;
const isWorked = (date: string) =>
  stage.services.settings.at(stage.services.time.now()).calendar.isWorkingDay(date);

describe('a year of the calendar is refused', () => {
  it('from everybody but administrators', async () => {
    for (const role of ['community', 'street', 'supervisor'] as const)
      expect((await importYear({}, stage.city.staff[role])).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it.each([
    ['a day off that comes twice', { holidays: ['2027-01-01', '2027-01-01'] }, ['holidays[1]']],
    ['a working day that comes twice', { workdays: ['2027-02-20', '2027-02-20'] }, ['workdays[1]']],
    [
      'days of another year',
      { holidays: ['2026-12-31'], workdays: ['2028-01-01'] },
      ['holidays[0]', 'workdays[0]'],
    ],
    ['a day off that is a working day too', { workdays: ['2027-02-08'] }, ['workdays[0]']],
    ['a year that is none', { year: 1999 }, ['year']],
    ['a date that is none', { holidays: ['2027-02-30'] }, ['holidays[0]']],
  ])('with %s', async (_case, notice, fields) => {
    const { refusal } = await importYear(notice).catch((error: { fields: object }) => ({ refusal: error }));
    expect(Object.keys((refusal as { fields: object }).fields)).toEqual(fields);
    expect((await years()).map(({ year }) => year)).toEqual([2026, 2025]);
  });
});

describe('a year of the calendar', () => {
  it('decides from now on which dates are worked, and moves no deadline that is set', async () => {
    stage.services.time.moveTo(new Date('2027-02-04T02:00:00Z'));
    const before = await anOfferedOrder(stage.city);
    const set = await storedOrder(stage.city, before.id);
    expect([isWorked('2027-02-05'), isWorked('2027-02-20')]).toEqual([true, false]);

    const { value } = await importYear({});
    expect(value).toEqual({ ...NOTICE, holidays: NOTICE.holidays.toSorted() });
    expect([isWorked('2027-02-05'), isWorked('2027-02-08'), isWorked('2027-02-20')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await storedOrder(stage.city, before.id)).toEqual(set);

    const after = await storedOrder(stage.city, (await anOfferedOrder(stage.city)).id);
    expect(set.claimBy).toEqual(new Date('2027-02-05T02:00:00Z'));
    expect(after.claimBy).toEqual(new Date('2027-02-09T02:00:00Z'));
  });

  it('has a history, and the same notice again adds nothing to it', async () => {
    await importYear({});
    await importYear({ holidays: NOTICE.holidays.toReversed() });
    expect(await years()).toMatchObject([
      { year: 2027, version: 1, savedBy: stage.city.staff.admin.name, isInForce: true },
      { year: 2026, version: 1, savedBy: null, isInForce: true },
      { year: 2025, version: 1, savedBy: null, isInForce: true },
    ]);
    await importYear({ workdays: [] });
    expect((await years()).slice(0, 2)).toMatchObject([
      { year: 2027, version: 2, workdays: [], isInForce: true },
      { year: 2027, version: 1, workdays: ['2027-02-20'], isInForce: false },
    ]);
  });

  it('is public, because pages count the remaining time by it', async () => {
    const { value } = await stage.operate<{ calendarYears: { year: number }[] }>(
      null,
      '{ city { calendarYears { year holidays workdays } } }',
    );
    expect(value.calendarYears.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  });
});
