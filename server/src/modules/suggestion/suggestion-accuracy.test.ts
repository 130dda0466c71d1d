import { beforeEach, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { newId } from '../../sql/id.js';
import { aCity } from '../../test/factories/city.js';
import type { OrderTraits } from '../../test/factories/order.js';
import { anOfferedOrder, anOpenOrder, anOrderOfOthers, aVerifiedOrder } from '../../test/factories/order.js';
import { aUnit } from '../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../test/harness.js';
import { setStage } from '../../test/stage.js';
import type { ShownSuggestion } from './shown-suggestion.js';

const stage = setStage();
const ACCURACY = /* GraphQL */ `
  query ($regionId: ID, $from: DateTime!, $to: DateTime!) {
    suggestionAccuracy(regionId: $regionId, from: $from, to: $to) {
      month kind modelVersion
      dispatches { numerator denominator }
      first { numerator denominator }
      amongThree { numerator denominator }
      overridden { numerator denominator }
      toHall { numerator denominator }
      reasons { reason count }
      firstReturned { numerator denominator }
      otherReturned { numerator denominator }
      firstRight { numerator denominator }
      otherRight { numerator denominator }
    }
  }
`;
const SPRING = { from: '2026-02-28T16:00:00Z', to: '2026-05-31T16:00:00Z' };
const of = (numerator: number, denominator: number) => ({ numerator, denominator });

interface Row {
  readonly month: string;
  readonly kind: string;
  readonly modelVersion: string | null;
  readonly [figure: string]: unknown;
}

const accuracy = (viewer: Viewer | null, regionId: string | null, period: object = SPRING) =>
  stage.operate<readonly Row[]>(viewer, ACCURACY, { regionId, ...period });
const units = async (regionId: string) =>
  (await accuracy(stage.city.staff.admin, regionId)).value.filter(({ kind }) => kind === 'UNIT');

/** An order to the unit of a rank, after units were shown; rank 0: another one. */
async function chosen(
  make: typeof anOfferedOrder,
  rank: number,
  { model = 'UNIT-1', ...traits }: OrderTraits & { readonly model?: string } = {},
) {
  const shown = [await aUnit(stage.city), await aUnit(stage.city), await aUnit(stage.city)];
  const suggestions = shown.map(
    ({ id }, index): ShownSuggestion => ({ kind: 'UNIT', id, rank: index + 1, modelVersion: model }),
  );
  const unit = shown[rank - 1];
  return make(stage.city, { ...traits, ...(unit && { unit }), suggestions });
}

beforeEach(async () => {
  stage.services.time.moveTo(A_WORKING_MORNING);
  Object.assign(stage, { city: await aCity(stage.services) });
});

describe('the accuracy of suggestions', () => {
  it('is not found for a place that is not the viewer’s, and refused for no period', async () => {
    const { community, street, admin } = stage.city.staff;
    for (const id of [stage.city.neighbour.id, newId(), 'x'])
      expect((await accuracy(community, id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await accuracy(street, stage.city.otherStreet.id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await accuracy(null, null)).refusal).toMatchObject({ code: 'UNAUTHENTICATED' });
    const empty = { from: SPRING.to, to: SPRING.from };
    expect((await accuracy(admin, null, empty)).refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is open to every account for the whole city', async () => {
    const { id, unit } = await chosen(anOfferedOrder, 1);
    const { value, refusal } = await accuracy(unit.liaison, null);
    expect(refusal).toBeUndefined();
    expect(value.length, id).toBeGreaterThan(0);
  });

  it('has no row where nothing was logged', async () => {
    await anOfferedOrder(stage.city);
    expect(await units(stage.city.community.id)).toEqual([]);
  });

  it('counts what was taken first, among three, overridden with its reason, or left to the hall', async () => {
    await chosen(anOfferedOrder, 1);
    await chosen(anOfferedOrder, 3, { overrideReason: 'TOO_FAR' });
    await chosen(anOfferedOrder, 0, { overrideReason: 'TOO_FAR' });
    await chosen(anOfferedOrder, 0);
    await chosen(anOpenOrder, 0);
    expect(await units(stage.city.community.id)).toMatchObject([
      {
        month: '2026-03',
        modelVersion: 'UNIT-1',
        dispatches: of(5, 5),
        first: of(1, 5),
        amongThree: of(2, 5),
        overridden: of(3, 5),
        toHall: of(1, 5),
        reasons: [
          { reason: 'TOO_FAR', count: 2 },
          { reason: null, count: 1 },
        ],
      },
    ]);
  });

  it('has a row of its own for each version, and one for dispatches to which nothing was shown', async () => {
    await chosen(anOfferedOrder, 1);
    await chosen(anOfferedOrder, 1, { model: 'rules' });
    await chosen(anOfferedOrder, 1, { model: 'rules' });
    for (let made = 0; made < 3; made += 1) await anOfferedOrder(stage.city, { suggestions: [] });
    const rows = await units(stage.city.community.id);
    expect(rows.map(({ modelVersion, dispatches }) => [modelVersion, dispatches])).toEqual([
      [null, of(3, 6)],
      ['rules', of(2, 6)],
      ['UNIT-1', of(1, 6)],
    ]);
    expect(rows[0]).toMatchObject({ first: of(0, 0), overridden: of(0, 0), otherReturned: of(0, 3) });
  });

  it('joins what came back as not ours, and what was right first time', async () => {
    await chosen(anOrderOfOthers, 1);
    await chosen(anOfferedOrder, 1);
    await chosen(aVerifiedOrder, 1);
    await chosen(anOrderOfOthers, 0);
    expect(await units(stage.city.community.id)).toMatchObject([
      {
        firstReturned: of(1, 3),
        otherReturned: of(1, 1),
        firstRight: of(1, 2),
        otherRight: of(0, 1),
      },
    ]);
  });

  it('counts a choice in the month of the city in which it was made', async () => {
    stage.services.time.moveTo(new Date('2026-03-31T15:59:59Z'));
    await chosen(anOfferedOrder, 1);
    stage.services.time.moveTo(new Date('2026-03-31T16:00:00Z'));
    await chosen(anOfferedOrder, 1);
    expect((await units(stage.city.street.id)).map(({ month }) => month)).toEqual(['2026-04', '2026-03']);
    const april = { from: '2026-03-31T16:00:00Z', to: '2026-04-30T16:00:00Z' };
    const { value } = await accuracy(stage.city.staff.street, stage.city.street.id, april);
    expect(value.filter(({ kind }) => kind === 'UNIT').map(({ month }) => month)).toEqual(['2026-04']);
  });
});
