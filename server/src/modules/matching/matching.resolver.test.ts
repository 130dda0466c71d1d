import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../context/viewer.js';
import type { Selection } from '../../read-model/selection.js';
import { BadInput, NotFound } from '../../refusal.js';
import { newId } from '../../sql/id.js';
import { countStatements } from '../../test/count-statements.js';
import { CATEGORY } from '../../test/factories/category.js';
import type { City } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import type { ADemand } from '../../test/factories/demand.js';
import { aListedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import { aResource } from '../../test/factories/resource.js';
import { aUnit } from '../../test/factories/unit.js';
import type { TestServices } from '../../test/harness.js';
import { A_WORKING_MORNING, startServices } from '../../test/harness.js';
import type { RunDocument } from '../../test/run-document.js';
import { contextOf, runDocuments } from '../../test/run-document.js';
import { declineDemand } from '../demand/commands/decline-demand.js';
import { mergeDemand } from '../demand/commands/merge-demand.js';
import { CUT } from './alike/weights.js';
import { MatchingResolver } from './matching.resolver.js';
import { suggestResources } from './suggest-resources.js';

const RESOURCES = /* GraphQL */ `
  query ($demandId: ID!, $first: Int) {
    suggestedResources(demandId: $demandId, first: $first) {
      score
      modelVersion
      reasons { kind text weight }
      resource { title remaining category { name } unit { name } regions { name } allowedActions }
    }
  }
`;
const ALIKE = /* GraphQL */ `
  query ($demandId: ID!, $first: Int) {
    similarDemands(demandId: $demandId, first: $first) {
      score
      why
      demand { title status category { name } region { name } waitingFor allowedActions }
    }
  }
`;
const CATEGORIES = /* GraphQL */ `
  query ($text: String!, $first: Int) {
    suggestedCategories(text: $text, first: $first) { score category { code name } }
  }
`;
interface Suggested {
  readonly score: number;
  readonly modelVersion: string;
  readonly reasons: readonly { readonly kind: string; readonly text: string; readonly weight: number }[];
  readonly resource: { readonly title: string };
}
interface Alike {
  readonly score: number;
  readonly why: readonly string[];
  readonly demand: { readonly title: string };
}
interface Guessed {
  readonly score: number;
  readonly category: { readonly code: string; readonly name: string };
}

const DAY = 86_400_000;

let services: TestServices;
let run: RunDocument;
let city: City;
beforeAll(async () => {
  services = await startServices();
  run = await runDocuments(services, [MatchingResolver]);
});
afterAll(() => services.close());
beforeEach(async () => {
  services.time.moveTo(A_WORKING_MORNING);
  city = await aCity(services);
});

const suggest = async (viewer: Viewer | null, demandId: string, first?: number) =>
  (await run<{ suggestedResources: Suggested[] }>(viewer, RESOURCES, { demandId, first })).suggestedResources;
const alike = async (viewer: Viewer | null, demandId: string, first?: number) =>
  (await run<{ similarDemands: Alike[] }>(viewer, ALIKE, { demandId, first })).similarDemands;
const guess = async (text: string, first?: number) =>
  (await run<{ suggestedCategories: Guessed[] }>(null, CATEGORIES, { text, first })).suggestedCategories;

const forDemand = [
  ['resources', suggest],
  ['look-alikes', alike],
] as const;

describe.each(forDemand)('%s are not found', (_name, ask) => {
  it.each(['nonsense', newId()])('for the demand %s', async (id) => {
    await expect(ask(city.staff.admin, id)).rejects.toBeInstanceOf(NotFound);
  });

  it('for a demand that the viewer may not see', async () => {
    const { id } = await aListedDemand(city);
    const elsewhere = await aCity(services);
    const unit = await aUnit(city, { paired: [city.community] });
    for (const viewer of [null, elsewhere.staff.community, elsewhere.staff.admin, unit.liaison])
      await expect(ask(viewer, id)).rejects.toBeInstanceOf(NotFound);
  });
});

describe.each(forDemand)('%s are refused', (_name, ask) => {
  it.each([0, -1, 51])('in a number of %i', async (first) => {
    const { id } = await aSubmittedDemand(city);
    const refusal = await ask(city.staff.community, id, first).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BadInput);
    expect((refusal as BadInput).fields).toEqual({
      first: { problem: 'outOfRange', values: { min: 1, max: 50 } },
    });
  });
});

describe('a resource is not suggested', () => {
  const titles = async ({ id }: ADemand) =>
    (await suggest(city.staff.community, id)).map(({ resource }) => resource.title);

  it('unless it is offered, has something left, is within its time and covers the place', async () => {
    const demand = await aListedDemand(city);
    await aResource(city, { status: 'DRAFT' });
    await aResource(city, { status: 'SUSPENDED' });
    await aResource(city, { capacity: 0 });
    await aResource(city, { until: '2026-03-10' });
    await aResource(city, { covers: [city.neighbour, city.otherGrid, city.otherStreet] });
    expect(await titles(demand)).toEqual([]);
    await aResource(city, {
      title: '井盖抢修',
      until: '2026-03-11',
      capacity: 1,
      covers: [city.building, city.grid],
    });
    expect(await titles(demand)).toEqual(['井盖抢修']);
  });

  it('when neither its category nor its words fit', async () => {
    const demand = await aListedDemand(city);
    await aResource(city, {
      categoryCode: CATEGORY.property,
      title: '法律咨询',
      description: '周三上午坐班',
    });
    expect(await titles(demand)).toEqual([]);
  });
});

describe('resources are suggested', () => {
  it('best first, each with reasons that a person can check and that add up to its score', async () => {
    const unit = await aUnit(city, { name: '城管局' });
    await aResource(city, {
      title: '井盖破损巡查',
      description: '每周两次',
      categoryCode: CATEGORY.rubbish,
      covers: [city.city],
    });
    await aResource(city, { title: '垃圾清运', description: '每周两次', categoryCode: CATEGORY.rubbish });
    await aResource(city, {
      unit,
      title: '井盖更换',
      description: '小区门口井盖破损，当天更换',
      capacity: 4,
      audience: ['ELDERLY', 'CHILDREN'],
    });
    await services.database.pool.query(
      `update resources set taken = 1, taken_period = '2026-03' where title = '井盖更换'`,
    );
    const { id } = await aListedDemand(city, { audience: ['ELDERLY'] });
    const [best, next, ...others] = await suggest(city.staff.community, id);
    expect(others).toEqual([]);
    expect(best?.resource).toMatchObject({
      title: '井盖更换',
      remaining: 3,
      unit: { name: '城管局' },
      regions: [{ name: '官坡社区' }],
      allowedActions: [],
    });
    expect(best?.reasons.map(({ kind, text }) => [kind, text])).toEqual([
      ['CATEGORY', '类别相同：井盖路灯'],
      ['WORDS', '共同用词：门口井盖破损'],
      ['COVERAGE', '覆盖官坡社区'],
      ['RECORD', '还没有办过同类，先按一般水平计'],
      ['AUDIENCE', '都面向老人'],
      ['TIME', '不限时段'],
      ['CAPACITY', '本月还剩 3 次'],
    ]);
    expect(next?.reasons.map(({ text }) => text)).toEqual([
      '共同用词：井盖破损',
      '同属“市政环卫”类',
      '还没有办过同类，先按一般水平计',
      '不限次数',
      '不限时段',
      '覆盖恩施市',
      '面向全体居民',
    ]);
    expect(best?.modelVersion).toBe('2.1');
    for (const { score, reasons } of [best, next].filter((one) => one !== undefined)) {
      expect(score).toBeCloseTo(reasons.reduce((sum, { weight }) => sum + weight, 0));
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('by its words alone, when the demand has no category', async () => {
    const demand = await aSubmittedDemand(city);
    await services.database.pool.query('update demands set category_code = null where id = $1', [demand.id]);
    await aResource(city);
    const [only] = await suggest(city.staff.community, demand.id);
    expect(only?.reasons.map(({ kind }) => kind)).toEqual([
      'WORDS',
      'COVERAGE',
      'RECORD',
      'CAPACITY',
      'TIME',
      'AUDIENCE',
    ]);
  });

  it.each([
    ['is a sign', "'", '🙂'],
    ['is one character', '灯', '灯'],
    ['is only emoji', '🙂🙂🙂', '👍'],
    ['is a number', '2026', '123'],
  ])('but not for a text that %s', async (_case, title, description) => {
    const demand = await aSubmittedDemand(city, { title, description });
    await aResource(city);
    expect(await suggest(city.staff.community, demand.id)).toEqual([]);
  });

  it('for a text of 4,000 characters as for a short one', async () => {
    const demand = await aSubmittedDemand(city, { description: '井盖破损，夜里看不清。'.repeat(363) });
    await aResource(city);
    expect(await suggest(city.staff.community, demand.id)).toHaveLength(1);
  });

  it('with how the unit did on such demands, and what it returned', async () => {
    const demand = await aListedDemand(city);
    const few = await aResource(city, { title: '井盖抢修甲' });
    const many = await aResource(city, { title: '井盖抢修乙' });
    const record = `insert into unit_records values ($1, '04', $2, $3, $4, 0, 0, $5)`;
    await services.database.pool.query(record, [few.unitId, 2, 2, 2, 2]);
    await services.database.pool.query(record, [many.unitId, 23, 23, 21, 0]);
    const found = await suggest(city.staff.community, demand.id);
    const texts = found.map(({ resource, reasons }) => [
      resource.title,
      ...reasons.flatMap(({ kind, text }) => (kind === 'RECORD' || kind === 'RETURNS' ? [text] : [])),
    ]);
    expect(texts).toEqual([
      ['井盖抢修乙', '已办同类 23 件，一次办结 91%，按时领单 100%'],
      ['井盖抢修甲', '同类只办过 2 件，太少，按一般水平计', '被退回 2 次（不属职责）'],
    ]);
  });

  it('within its category by characters, where no word is the same', async () => {
    const demand = await aListedDemand(city, { title: '楼道灯具不亮', description: '请换' });
    await aResource(city, { title: '照明抢修', description: '灯泡更换，随叫随到' });
    const [only] = await suggest(city.staff.community, demand.id);
    expect(only?.reasons.find(({ kind }) => kind === 'WORDS')?.text).toBe('用词相近，都有：灯');
  });

  it('in a further category as in the main one, nearly', async () => {
    const demand = await aListedDemand(city);
    const { id } = await aResource(city, { categoryCode: CATEGORY.property });
    await services.database.pool.query(
      `insert into resource_categories values ($1, '${CATEGORY.manholes}')`,
      [id],
    );
    const [only] = await suggest(city.staff.community, demand.id);
    expect(only?.reasons[0]?.text).toBe('类别相同：井盖路灯');
  });

  it('in the reader’s language', async () => {
    const { id } = await aSubmittedDemand(city);
    await aResource(city);
    const context = { ...contextOf(services, city.staff.community), locale: 'en' } as const;
    const reasons = { fields: [] } as unknown as Selection;
    const [only] = (await suggestResources(context, id, 1, reasons)) as unknown as Suggested[];
    expect(only?.reasons[0]?.text).toBe('The same category: Manholes and lamps');
  });

  it('at the same number of statements, 10 or 50', async () => {
    const { id } = await aListedDemand(city);
    const unit = await aUnit(city);
    for (let made = 0; made < 60; made += 1) await aResource(city, { unit, title: `井盖抢修${made}` });
    // The rarity of terms is read once in ten minutes.
    await suggest(city.staff.community, id);
    const cost = async (first: number) => {
      const { result, statements } = await countStatements(services.database, () =>
        suggest(city.staff.community, id, first),
      );
      expect(result).toHaveLength(first);
      return statements.length;
    };
    expect(await cost(10)).toBe(2);
    expect(await cost(50)).toBe(2);
  });
});

describe('a category is not suggested', () => {
  it.each([
    ['too long', '长'.repeat(4001), 'tooLong'],
    ['unprintable', '井盖\u0000', 'unprintable'],
  ])('for a text that is %s', async (_case, text, problem) => {
    const refusal = await guess(text).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BadInput);
    expect((refusal as BadInput).fields['text']?.problem).toBe(problem);
  });

  it.each([0, 51])('in a number of %i', async (first) => {
    await expect(guess('井盖', first)).rejects.toBeInstanceOf(BadInput);
  });

  it.each([
    ['empty', ''],
    ['blank', '  \n'],
    ['of one character', '灯'],
    ['foreign', 'something is broken here'],
    ['of emoji', '😀🎉👍'],
    ['markup', '<b></b><br/>'],
    ['of one character, repeated', '啊'.repeat(4000)],
  ])('for a text that is %s', async (_case, text) => {
    expect(await guess(text)).toEqual([]);
  });

  it('for a text that tells nothing, or two things alike', async () => {
    expect(await guess('你好')).toEqual([]);
    expect(await guess('门口井盖坏了，垃圾没人管')).toEqual([]);
  });
});

describe('categories are suggested', () => {
  it('to anybody, best first, as many as are asked for', async () => {
    const guesses = await guess('路灯不亮，门口井盖坏了，垃圾成堆');
    expect(guesses.map(({ category }) => category)).toEqual([
      { code: CATEGORY.manholes, name: '井盖路灯' },
      { code: CATEGORY.rubbish, name: '垃圾清运' },
    ]);
    expect(await guess('路灯不亮，门口井盖坏了，垃圾成堆', 1)).toHaveLength(1);
  });
});

describe('a demand is no look-alike', () => {
  const titles = async ({ id }: ADemand, viewer = city.staff.community) =>
    (await alike(viewer, id)).map(({ demand }) => demand.title);

  it('of itself, of another matter, or of another community’s demand', async () => {
    const demand = await aSubmittedDemand(city);
    await aSubmittedDemand(city, { title: '垃圾没人清运', description: '夏天有异味' });
    await aSubmittedDemand(city, { place: city.neighbour });
    expect(await titles(demand, city.staff.street)).toEqual([]);
  });

  it('when it ended more than 90 days ago', async () => {
    const old = await aListedDemand(city, { title: '门口井盖破损' });
    await declineDemand(contextOf(services, city.staff.community), {
      id: old.id,
      reason: '不在本社区范围内',
    });
    services.time.advance(90 * DAY);
    const demand = await aSubmittedDemand(city);
    expect(await titles(demand)).toEqual(['门口井盖破损']);
    services.time.advance(1);
    expect(await titles(demand)).toEqual([]);
  });

  it('when it was merged: the one that it was merged into is', async () => {
    const kept = await aListedDemand(city, { title: '门口井盖破损了' });
    const merged = await aListedDemand(city, { title: '门口井盖破损' });
    await mergeDemand(contextOf(services, city.staff.community), { id: merged.id, intoId: kept.id });
    expect(await titles(await aSubmittedDemand(city))).toEqual(['门口井盖破损了']);
  });

  it('when the viewer may not see it', async () => {
    const demand = await aSubmittedDemand(city);
    await aSubmittedDemand(city, { place: city.otherGrid });
    expect(await titles(demand, city.staff.gridWorker)).toEqual([]);
    expect(await titles(demand, city.staff.community)).toHaveLength(1);
  });
});

describe('look-alikes', () => {
  it('come most alike first, with all that the viewer may read of a demand', async () => {
    const demand = await aSubmittedDemand(city);
    await aSubmittedDemand(city, { title: '门口的井盖坏了', description: '井盖裂开' });
    await aSubmittedDemand(city);
    const found = await alike(city.staff.buildingGroup, demand.id);
    expect(found).toMatchObject([
      {
        why: ['共同用词：门口井盖破损、人差点踩空、井盖裂开、晚上', '类别相同', '同一天提出'],
        demand: { title: '小区门口井盖破损', status: 'SUBMITTED', region: { name: '第一网格' } },
      },
      { demand: { title: '门口的井盖坏了', allowedActions: ['ASSESS', 'SETTLE'] } },
    ]);
    expect(found[0]?.score).toBeGreaterThan(0.9);
    expect(found[1]?.score).toBeLessThan(found[0]?.score ?? 0);
    expect(found[1]?.score).toBeGreaterThanOrEqual(CUT);
    expect(await alike(city.staff.buildingGroup, demand.id, 1)).toHaveLength(1);
  });

  it('cost the same, 10 or 30', async () => {
    const { id } = await aSubmittedDemand(city);
    for (let made = 0; made < 30; made += 1) await aSubmittedDemand(city);
    const cost = async (first: number) => {
      const { result, statements } = await countStatements(services.database, () =>
        alike(city.staff.community, id, first),
      );
      expect(result).toHaveLength(first);
      return statements.length;
    };
    expect(await cost(10)).toBe(3);
    expect(await cost(30)).toBe(3);
  });
});
