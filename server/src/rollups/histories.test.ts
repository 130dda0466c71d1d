import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { readerOfBoards } from '../test/board-as-shown.js';
import { boardByRows } from '../test/board-by-rows.js';
import type { AUnitWithLiaison } from '../test/factories/unit.js';
import { aUnit } from '../test/factories/unit.js';
import { anotherProcess } from '../test/harness.js';
import type { Step } from '../test/random-history.js';
import { ACTS, RandomHistory } from '../test/random-history.js';
import { setStage } from '../test/stage.js';
import { applyDeltas } from './apply-deltas.js';
import { compareRollups } from './compare.js';

// A zone whose clocks leap in the night of the 29th of March, in the middle of these histories.
const stage = setStage({ TIME_ZONE: 'Europe/Berlin', LIMIT_TRACK_NUMBER: 'off', LIMIT_TRACK_ADDRESS: 'off' });
const HOUR = 3_600_000;

let units: AUnitWithLiaison[];
beforeAll(async () => {
  units = [];
  for (let count = 0; count < 2; count += 1)
    units.push(await aUnit(stage.city, { paired: [stage.city.community] }));
  stage.services.time.moveTo(new Date('2026-03-26T09:00:00Z'));
});

const step: fc.Arbitrary<Step> = fc.record({ act: fc.constantFrom(...ACTS), choice: fc.nat(1000) });
const happening = fc.oneof(
  { weight: 12, arbitrary: fc.record({ is: fc.constant('STEP' as const), step }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('TAKEN_BACK' as const),
      steps: fc.array(step, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('RACE' as const),
      steps: fc.array(step, { minLength: 2, maxLength: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ is: 'APPLY' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('LATER' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
);
const history = fc.array(happening, { minLength: 45, maxLength: 45 });

describe('the rollups after any history', () => {
  it('are what the rows say, and so is the board, with deltas applied or not', async () => {
    const { services, city } = stage;
    const people = new RandomHistory(city, units);
    // The usual way of a demand comes up often enough to reach its end.
    const usual: readonly Step[] = (
      [
        'SUBMIT',
        'SUBMIT',
        'ASSESS',
        'SCREEN',
        'LIST',
        'DISPATCH',
        'CLAIM',
        'START',
        'COMPLETE',
        'PASS',
        'RATE',
      ] as const
    ).map((act) => ({ act, choice: 0 }));
    await fc.assert(
      fc.asyncProperty(history, async (happenings) => {
        for (const one of happenings) {
          if (one.is === 'STEP') await people.take(one.step);
          if (one.is === 'TAKEN_BACK') await people.takeBack(one.steps);
          if (one.is === 'RACE')
            await Promise.all([...one.steps.map((each) => people.take(each)), applyDeltas(services)]);
          if (one.is === 'APPLY') await applyDeltas(services, 7);
          if (one.is === 'LATER') services.time.advance(one.hours * HOUR);
        }
        for (const each of usual) await people.take(each);
        expect(await compareRollups(services)).toEqual([]);
        await boardsAgree();
        await applyDeltas(services);
        expect(await compareRollups(services)).toEqual([]);
        await boardsAgree();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 600_000);
});

async function boardsAgree(): Promise<void> {
  const { services, city } = stage;
  const boardAsShown = await readerOfBoards(services);
  const now = +services.time.now();
  const periods = [
    { from: new Date('2026-03-25T23:00:00Z'), to: new Date('2026-06-30T22:00:00Z') },
    {
      from: new Date('2026-03-28T10:30:00Z'),
      to: new Date(Math.max(now, Date.parse('2026-03-29T11:00:00Z'))),
    },
    { from: new Date(now - 5 * HOUR), to: new Date(now + HOUR) },
  ];
  for (const place of [city.city, city.street, city.community, city.grid, city.building]) {
    for (const period of periods) {
      const shown = await boardAsShown(city.staff.admin, { place, ...period });
      expect({ place: place.kind, ...shown }).toEqual({
        place: place.kind,
        ...(await boardByRows(services, { place, ...period })),
      });
    }
  }
}

describe('two processes', () => {
  it('apply deltas at once, and each delta is added to the totals once', async () => {
    const { services, city } = stage;
    const other = await anotherProcess(services);
    const people = new RandomHistory(city, units);
    for (let choice = 0; choice < 40; choice += 1) {
      await Promise.all([
        people.take({ act: 'SUBMIT', choice }),
        applyDeltas(services, 3),
        applyDeltas(other, 5),
      ]);
    }
    services.time.advance(500 * HOUR);
    await Promise.all([applyDeltas(services, 20), applyDeltas(other, 30), applyDeltas(other, 30)]);
    expect(await compareRollups(other)).toEqual([]);
    await boardsAgree();
    await other.close();
  });
});
