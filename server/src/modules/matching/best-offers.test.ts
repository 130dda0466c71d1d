import type { Audience, MatchWeights } from '@lindan/shared';
import { MATCH_WEIGHT_NAMES, MATCH_WEIGHT_RANGES, MATCH_WEIGHTS } from '@lindan/shared';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../sql/id.js';
import { CATEGORY } from '../../test/factories/category.js';
import type { Place } from '../../test/factories/city.js';
import { demandRows } from '../../test/factories/rows.js';
import { aUnit } from '../../test/factories/unit.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import type { Match } from './best-of.js';
import { bestOf } from './best-of.js';
import { demandWords } from './demand-words.js';
import type { SoughtDemand } from './matched-demand.js';
import { soughtDemand } from './matched-demand.js';
import type { FoundCandidate } from './resource-candidates.js';
import { everyCandidate, resourceCandidates } from './resource-candidates.js';
import { fillResourceTerms } from './resource-terms.js';
import { countTerms, rarityOf } from './term-rarities.js';

const stage = setStage();
const WORDS = [
  '井盖',
  '破损',
  '更换',
  '路灯',
  '法律咨询',
  '义诊',
  '加装电梯',
  '老人',
  'WiFi',
  '维修',
  '课堂',
  '书画',
];

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join('，'));
const audience = fc.subarray<Audience>(['EVERYONE', 'ELDERLY', 'CHILDREN', 'DISABLED']);
const places = (): Place[] => {
  const { city, street, community, neighbour, grid, building, otherStreet } = stage.city;
  return [city, street, community, neighbour, grid, building, otherStreet];
};
const category = fc.constantFrom(CATEGORY.manholes, CATEGORY.rubbish, CATEGORY.property, CATEGORY.streets);

const resource = fc.record({
  title: text,
  description: text,
  category_code: category,
  status: fc.constantFrom('PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'SUSPENDED'),
  capacity: fc.option(fc.integer({ min: 0, max: 5 })),
  taken: fc.integer({ min: 0, max: 6 }),
  available_to: fc.constantFrom(null, null, '2026-03-10', '2026-12-31'),
  audience,
  further: fc.uniqueArray(category, { maxLength: 2 }),
  isWeekly: fc.boolean(),
  unit: fc.nat(2),
  minutes: fc.integer({ min: 0, max: 3 }),
  covers: fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }),
  isNoted: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
});
type Offer = typeof resource extends fc.Arbitrary<infer Value> ? Value : never;

const WRITTEN = `id, status, title, description, category_code, kind, unit_id, capacity, capacity_period, taken, taken_period,
  available_to, audience, weekly_hours, created_at, updated_at, is_demonstration`;

const WEEKLY = [{ weekday: 3, from: '14:00', until: '17:00' }];

const units: string[] = [];
beforeAll(async () => {
  while (units.length < 3) units.push((await aUnit(stage.city)).id);
});

async function offer(offers: readonly Offer[]): Promise<void> {
  const { pool } = stage.services.database;
  await pool.query('delete from resource_categories');
  await pool.query('delete from resource_regions');
  await pool.query('delete from resources');
  const rows = offers.map(({ covers, minutes, capacity, isNoted, further, isWeekly, unit, ...row }) => ({
    ...row,
    id: newId(),
    kind: 'SERVICE',
    unit_id: units[unit],
    weekly_hours: isWeekly ? WEEKLY : [],
    capacity,
    capacity_period: capacity === null ? null : 'MONTH',
    taken_period: row.taken % 2 === 0 ? '2026-03' : '2026-02',
    created_at: new Date(Date.parse('2026-03-01T00:00:00Z') + minutes * 60_000).toISOString(),
    updated_at: '2026-03-01T00:00:00Z',
    is_demonstration: false,
    covers: [...new Set(covers)].map((one) => places()[one]?.id),
    further: further.filter((code) => code !== row.category_code),
    isNoted,
  }));
  const put = async (some: typeof rows): Promise<void> => {
    await pool.query(
      `insert into resources (${WRITTEN})
       select ${WRITTEN} from jsonb_populate_recordset(null::resources, $1::jsonb)`,
      [JSON.stringify(some)],
    );
    await pool.query(
      `insert into resource_regions (resource_id, region_id)
       select (row ->> 'id')::uuid, place::uuid from jsonb_array_elements($1::jsonb) row, jsonb_array_elements_text(row -> 'covers') place`,
      [JSON.stringify(some)],
    );
    await pool.query(
      `insert into resource_categories (resource_id, category_code)
       select (row ->> 'id')::uuid, code from jsonb_array_elements($1::jsonb) row, jsonb_array_elements_text(row -> 'further') code`,
      [JSON.stringify(some)],
    );
  };
  await put(rows.filter((row) => row.isNoted));
  await fillResourceTerms(stage.services.database);
  await countTerms(stage.services);
  await put(rows.filter((row) => !row.isNoted));
}

/** Of two units, for both groups: the third has none. */
async function recordUnits(records: readonly (readonly [number, number, number])[]): Promise<void> {
  const { pool } = stage.services.database;
  await pool.query('delete from unit_records');
  for (const [place, [cases, good, returned]] of records.entries())
    await pool.query(
      `insert into unit_records select $1::uuid, code, $2::integer, least($2, $3::integer), least($2, $3), 0, 0, $4::integer from unnest(array['01', '04']) code`,
      [units[place], cases, good, returned],
    );
}

const weights = fc.record(
  Object.fromEntries(
    MATCH_WEIGHT_NAMES.map((name) => [name, fc.double({ ...MATCH_WEIGHT_RANGES[name], noNaN: true })]),
  ) as { [Name in keyof MatchWeights]: fc.Arbitrary<number> },
);
const records = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(5)), { minLength: 2, maxLength: 2 });

/** What has to be the same. The reference reads texts where the best offers read stored terms. */
const scores = (matches: readonly Match<FoundCandidate>[]) =>
  matches.map(({ candidate, parts, added, score }) => ({ id: candidate.id, parts, added, score }));

describe('the best offers', () => {
  const demand = fc.record({
    title: text,
    description: text,
    category_code: fc.option(category),
    audience,
  });

  it('are those of scoring every resource that covers the place, in the same order', async () => {
    const { city, services } = stage;
    const context = contextOf(services, city.staff.admin);
    const played = fc.record({
      offers: fc.array(resource, { maxLength: 60 }),
      demands: fc.array(demand, { minLength: 3, maxLength: 3 }),
      first: fc.constantFrom(1, 3, 10),
      place: fc.constantFrom(2, 4, 5),
      weights: fc.option(weights),
      records,
    });
    await fc.assert(
      fc.asyncProperty(played, async ({ offers, demands, first, place, weights: drawn, records: done }) => {
        await offer(offers);
        await recordUnits(done);
        const ids = await demandRows(city, demands, places()[place]);
        for (const id of ids) {
          const sought = await soughtDemand(context, id);
          const { search, task } = await searchFor(sought, first, drawn ?? MATCH_WEIGHTS);
          const every = await everyCandidate(context, search);
          const found = await resourceCandidates(context, search, first);
          expect(scores(bestOf(sought, found, task))).toEqual(scores(bestOf(sought, every, task)));
        }
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  it('are found among few, however many there are', async () => {
    const { city, services } = stage;
    const [usual] = fc.sample(resource, { numRuns: 1, seed: 1 });
    if (usual === undefined) throw new Error('no sample');
    const common = {
      ...usual,
      status: 'PUBLISHED' as const,
      capacity: null,
      available_to: null,
      audience: [],
      isNoted: true,
      further: [],
      covers: [2],
    };
    const rows = Array.from({ length: 400 }, (_value, index) => ({
      ...common,
      title: index % 20 === 0 ? '井盖破损更换' : (WORDS[index % WORDS.length] ?? ''),
      description: `${index}`,
      category_code: index % 4 === 0 ? CATEGORY.manholes : CATEGORY.property,
    }));
    await offer(rows);
    const context = contextOf(services, city.staff.admin);
    const [id = ''] = await demandRows(city, [{ title: '井盖破损', description: '请更换', audience: [] }]);
    const sought = await soughtDemand(context, id);
    const { search, task } = await searchFor(sought, 10, MATCH_WEIGHTS);
    const found = await resourceCandidates(context, search, 10);
    expect(found.length).toBeLessThan(40);
    expect(scores(bestOf(sought, found, task))).toEqual(
      scores(bestOf(sought, await everyCandidate(context, search), task)),
    );
  });
});

async function searchFor(demand: SoughtDemand, first: number, weighed: MatchWeights) {
  const { database, config, time } = stage.services;
  const words = demandWords(demand, await rarityOf(database));
  return {
    search: { demand, words, weights: weighed },
    task: { words, weights: weighed, first, now: time.now(), timeZone: config.timeZone },
  };
}

describe('what is on offer in a place follows', () => {
  const offers = async () => {
    const { rows } = await stage.services.database.pool.query<{
      category_code: string;
      region_id: string;
      isNoted: boolean;
    }>(
      `select category_code, region_id, terms is not null as "isNoted" from offers o
       order by category_code, (select name from regions where id = region_id)`,
    );
    return rows.map((row) => [
      row.category_code,
      places().find(({ id }) => id === row.region_id)?.name,
      row.isNoted,
    ]);
  };
  const change = (statement: string) => stage.services.database.pool.query(statement);

  it('the life, the category, the places and the text of a resource', async () => {
    const [made] = fc.sample(resource, { numRuns: 1, seed: 1 });
    if (made === undefined) throw new Error('no sample');
    const { manholes, rubbish } = CATEGORY;
    await offer([
      { ...made, status: 'PUBLISHED', category_code: manholes, covers: [2, 3], isNoted: true, further: [] },
    ]);
    const [there, here] = ['书院社区', '官坡社区'];
    expect(await offers()).toEqual([
      [manholes, there, true],
      [manholes, here, true],
    ]);
    await change(`update resources set category_code = '${rubbish}'`);
    await change(`delete from resource_regions where region_id = '${places()[3]?.id}'`);
    expect(await offers()).toEqual([[rubbish, here, true]]);
    await change(`insert into resource_categories select id, '${manholes}' from resources`);
    expect(await offers()).toEqual([
      [manholes, here, true],
      [rubbish, here, true],
    ]);
    await change('delete from resource_categories');
    await change(`update resources set title = title || '了'`);
    expect(await offers()).toEqual([[rubbish, here, false]]);
    await fillResourceTerms(stage.services.database);
    expect(await offers()).toEqual([[rubbish, here, true]]);
    await change(`update resources set status = 'SUSPENDED'`);
    expect(await offers()).toEqual([]);
    await change(`update resources set status = 'PUBLISHED'`);
    const kept = await offers();
    await stage.services.owner.query('select rebuild_offers()');
    expect(await offers()).toEqual(kept);
    expect(kept).toEqual([[rubbish, here, true]]);
  });
});
