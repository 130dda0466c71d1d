import 'reflect-metadata';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import HISTORIES from './histories.json' with { type: 'json' };
import { loadDemonstration } from './load-demonstration.js';
import { Random } from './random.js';
import { readSourceDemands } from './source-demands.js';
import type { Occasion } from './words-for.js';
import { textsFor, wordsFor } from './words-for.js';

const OCCASIONS = Object.keys(HISTORIES.neutral) as Occasion[];

interface Written {
  readonly title: string;
  readonly said: string;
}

/** Everything that was written into the history of a demand and its orders, except for the numbers of merged ones. */
const WRITTEN = `
  select d.title, said.text as said
  from demands d
  cross join lateral (
    select coalesce(t.internal, t.for_resident) as text
    from events e join event_texts t on t.event_id = e.id
    where e.demand_id = d.id and e.action not in ('ABSORB', 'MERGE')
    union select o.note from orders o where o.demand_id = d.id
    union select o.result from orders o where o.demand_id = d.id
    union select o.reason from orders o where o.demand_id = d.id
    union select d.result
    union select r.comment from ratings r where r.demand_id = d.id
  ) said
  where said.text is not null
`;

describe('the texts of histories', () => {
  it('come from the category, else from its group, else from those that fit any demand', () => {
    expect(textsFor('verifiedByVisit', '0206')).toEqual(['夜里到场查看，照明正常。']);
    expect(textsFor('screened', '2204')).toEqual(['适合作为微心愿认领，报社区列单。']);
    expect(textsFor('screened', '1001')).toEqual(HISTORIES.neutral.screened);
    expect(textsFor('result', '9901')).toEqual(HISTORIES.neutral.result);
    expect(HISTORIES.neutral.urged).toContain(wordsFor('urged', '0101', new Random(7)));
  });

  it('stand once each, so that none belongs to two categories', () => {
    const all = [HISTORIES.neutral, ...Object.values(HISTORIES.byCategory)].flatMap((texts) =>
      Object.values(texts)
        .flat()
        .filter((text) => text !== ''),
    );
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  });

  it('name no phone and no hours', () => {
    expect(JSON.stringify(HISTORIES)).not.toMatch(/\d{3,}[^":\d]|\d[:：]\d|点钟/);
  });

  it('have progress and a result of its own for each demand that the demonstration tells', async () => {
    const missing = (await readSourceDemands()).filter(({ categoryCode }) =>
      (['progress', 'result'] as const).some(
        (occasion) => textsFor(occasion, categoryCode) === HISTORIES.neutral[occasion],
      ),
    );
    expect(missing.map(({ categoryCode }) => categoryCode)).toEqual([]);
  });
});

describe('the histories of the demonstration', () => {
  let services: TestServices;
  let written: readonly Written[];
  let categoryOf: ReadonlyMap<string, string>;
  beforeAll(async () => {
    services = await startServices();
    services.time.moveTo(new Date('2026-11-22T02:00:00.000Z'));
    await loadDemonstration(services);
    written = (await services.database.pool.query<Written>(WRITTEN)).rows;
    categoryOf = new Map(
      (await readSourceDemands()).map(({ title, categoryCode }) => [title, categoryCode] as const),
    );
  });
  afterAll(() => services.close());

  it('hold only texts of the demand’s own category and neutral ones', () => {
    const strange = written.filter(({ title, said }) => {
      const categoryCode = categoryOf.get(title);
      return (
        categoryCode === undefined ||
        !OCCASIONS.some((occasion) => textsFor(occasion, categoryCode).includes(said))
      );
    });
    expect(written.length).toBeGreaterThan(400);
    expect(strange).toEqual([]);
  });

  it('tell more results in words of their category than in neutral ones', () => {
    const results = written.filter(({ title, said }) =>
      textsFor('result', categoryOf.get(title) ?? '').includes(said),
    );
    const neutral: readonly string[] = HISTORIES.neutral.result;
    expect(results.length).toBeGreaterThan(40);
    expect(results.filter(({ said }) => neutral.includes(said))).toEqual([]);
  });
});
