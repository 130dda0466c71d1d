import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { demandRows } from '../test/factories/rows.js';
import { setStage } from '../test/stage.js';
import { searchWords } from './bigram-query.js';

const stage = setStage();
const DAY = 86_400_000;
const END = Date.parse('2026-03-11T02:00:00Z');
/** Words of very different frequency: some fill a page at once, others are only found far back. */
const WORDS = ['井盖', '路灯', '电梯', 'WiFi', '盖电', '梯', '100%', 'a_b', '买买提·阿依', '𠮷野家', '从未'];
/** The same and others, as people type them. */
const TYPED = ['電梯', 'ＷｉＦｉ', '買買提。阿依', '井蓋！', '盖', '件 ', '灯', 'wifi', '1'];

const textOf = (place: number): string =>
  WORDS.filter((_word, rank) => rank < 10 && place % (3 ** rank + 1) === 0).join(place % 2 === 0 ? '，' : '');

interface Hit {
  readonly demand_id: string;
  readonly submitted_at: Date;
}
interface Search {
  readonly words: readonly string[];
  readonly wanted: number;
  readonly after?: Hit | undefined;
}

async function found(places: readonly string[] | null, { words, wanted, after }: Search): Promise<Hit[]> {
  const { rows } = await stage.services.database.pool.query<Hit>(
    'select demand_id, submitted_at from search_demands($1, $2, $3, $4, $5)',
    [places, searchWords(words.join(' ')), after?.submitted_at, after?.demand_id, wanted],
  );
  return rows;
}

/** The reference: a sequential scan that compares every text in the written form. */
async function reference(column: string, place: string, { words, wanted, after }: Search): Promise<Hit[]> {
  const { rows } = await stage.services.database.pool.query<Hit>(
    `select id as demand_id, submitted_at from demands
     where ${column} = $1
       and not exists (select from unnest($2::text[]) word
         where position(word in written_form(title || ' ' || description)) = 0)
       and ($3::timestamptz is null or (submitted_at, id) < ($3, $4::uuid))
     order by submitted_at desc, id desc limit $5`,
    [place, searchWords(words.join(' ')), after?.submitted_at, after?.demand_id, wanted],
  );
  return rows;
}

beforeAll(async () => {
  const { city } = stage;
  const row = (index: number, at: number) => ({
    title: `第${index}件`,
    description: textOf(index),
    submitted_at: new Date(at).toISOString(),
  });
  const range = (length: number) => Array.from({ length }, (_value, index) => index);
  // Many within days, many at one moment, and a few over decades.
  await demandRows(
    city,
    range(1500).map((index) => row(index, END - Math.floor(index / 300) * DAY)),
  );
  await demandRows(
    city,
    range(1200).map((index) => row(index, END - 40 * DAY)),
    city.otherGrid,
  );
  await demandRows(
    city,
    range(900).map((index) => row(index, END - index * 15 * DAY)),
    city.neighbour,
  );
  await demandRows(
    city,
    range(100).map((index) => row(index, END - index * DAY)),
    city.otherCommunity,
  );
});

describe('a search finds what looking through every text finds', () => {
  it('in any place, for any words, from any point on, as many as are wanted', async () => {
    const { city } = stage;
    const scopes = [
      ['city_id', city.city.id],
      ['street_id', city.street.id],
      ['community_id', city.community.id],
      ['community_id', city.neighbour.id],
      ['grid_id', city.otherGrid.id],
      ['building_id', city.building.id],
    ] as const;
    const search = fc.record({
      scope: fc.constantFrom(...scopes),
      words: fc.array(fc.constantFrom(...WORDS, ...TYPED), {
        minLength: 1,
        maxLength: 3,
      }),
      wanted: fc.constantFrom(1, 21, 101, 1000),
      skipped: fc.constantFrom(undefined, 1, 20, 300),
    });
    await fc.assert(
      fc.asyncProperty(search, async ({ scope: [column, place], words, wanted, skipped }) => {
        const before = skipped && (await reference(column, place, { words, wanted: skipped }));
        const sought = { words, wanted, after: before?.at(-1) };
        expect(await found([place], sought)).toEqual(await reference(column, place, sought));
      }),
      { numRuns: 150 },
    );
  });

  it('page by page until there is no more', async () => {
    const { city } = stage;
    const words = ['路灯'];
    const all = await reference('city_id', city.city.id, { words, wanted: 10_000 });
    const pages: Hit[] = [];
    for (let after: Hit | undefined; ; after = pages.at(-1)) {
      const page = await found([city.city.id], { words, wanted: 101, after });
      pages.push(...page);
      if (page.length < 101) break;
    }
    expect(pages).toEqual(all);
    expect(all.length).toBeGreaterThan(500);
  });

  it('in several places once, and without any in all of the city', async () => {
    const { city } = stage;
    const sought = { words: ['电梯'], wanted: 500 };
    const both = [city.street.id, city.community.id, city.grid.id];
    expect(await found(both, sought)).toEqual(await reference('street_id', city.street.id, sought));
    expect(await found(null, sought)).toEqual(await reference('city_id', city.city.id, sought));
    expect(await found([], sought)).toEqual([]);
    expect(await found(['019ab000-0000-7000-8000-00000000ffff'], sought)).toEqual([]);
  });
});

describe('what is found', () => {
  const count = async (word: string, place = stage.city.city) =>
    (await found([place.id], { words: [word], wanted: 100 })).length;

  it('follows the text and the place of a demand, and ends with it', async () => {
    const { city, services } = stage;
    const { pool } = services.database;
    const [id] = await demandRows(city, [{ title: '屋后漏水', description: '请来看看' }]);
    expect([await count('漏水'), await count('来看')]).toEqual([1, 1]);
    await pool.query(`update demands set title = '屋后塌方' where id = $1`, [id]);
    expect([await count('漏水'), await count('塌方')]).toEqual([0, 1]);
    await pool.query(
      'update demands set community_id = $2, grid_id = null, building_id = null where id = $1',
      [id, city.neighbour.id],
    );
    expect([await count('塌方', city.community), await count('塌方', city.neighbour)]).toEqual([0, 1]);
    await pool.query('delete from demands where id = $1', [id]);
    expect(await count('塌方')).toBe(0);
  });

  it('is only what was committed', async () => {
    const { city, services } = stage;
    const attempt = services.database.transaction(async (em) => {
      await em
        .getConnection()
        .execute(
          `update demands set title = '改了主意' where id = (select id from demands limit 1)`,
          [],
          'run',
          em.getTransactionContext(),
        );
      throw new Error('broken off');
    });
    await expect(attempt).rejects.toThrow('broken off');
    expect(await found([city.city.id], { words: ['主意'], wanted: 1 })).toEqual([]);
  });

  it('is the same after a rebuild, as after a load with the triggers off', async () => {
    const { city, services } = stage;
    const client = await services.owner.connect();
    await client.query('set session_replication_role = replica');
    await client.query(
      `update demands set description = '夜里很黑' where id = (select id from demands limit 1)`,
    );
    await client.query('reset session_replication_role');
    client.release();
    const words = ['井盖'];
    const before = await found([city.city.id], { words, wanted: 1000 });
    await services.owner.query('select rebuild_demand_search()');
    expect(await count('夜里')).toBe(1);
    expect(await found([city.city.id], { words, wanted: 1000 })).toHaveLength(before.length);
  });
});
