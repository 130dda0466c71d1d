import { describe, expect, it } from 'vitest';

import { countStatements } from '../../test/count-statements.js';
import { CATEGORY } from '../../test/factories/category.js';
import { aCity } from '../../test/factories/city.js';
import { aListedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import { aUnit } from '../../test/factories/unit.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import { saveDispatchRule } from '../catalogue/commands/save-dispatch-rule.js';
import { closeUnit } from '../unit/commands/close-unit.js';

const UNITS = `query($demandId: ID!, $first: Int) {
  suggestedUnits(demandId: $demandId, first: $first) { score reasons { kind text weight } unit { id name } modelVersion }
}`;

const stage = setStage();

const ask = (demandId: string, viewer = stage.city.staff.community) =>
  stage.operate(viewer, UNITS, { demandId });
const admin = () => contextOf(stage.services, stage.city.staff.admin);
/** A unit with duties, past the commands of setting up. */
async function aUnitFor(duties: string, traits: Parameters<typeof aUnit>[1] = {}) {
  const unit = await aUnit(stage.city, traits);
  await stage.services.database.pool.query('update units set duties = $2 where id = $1', [unit.id, duties]);
  return unit;
}

describe('units are not suggested', () => {
  it('for a demand that is not there, or that the viewer may not see', async () => {
    const { id } = await aListedDemand(stage.city);
    const elsewhere = await aCity(stage.services);
    const notFound = { refusal: { code: 'NOT_FOUND' } };
    expect(await ask('nonsense')).toMatchObject(notFound);
    expect(await ask(id, elsewhere.staff.community)).toMatchObject(notFound);
  });

  it('to roles that dispatch nothing', async () => {
    const { id } = await aListedDemand(stage.city);
    const { gridWorker, supervisor, admin: administrator } = stage.city.staff;
    for (const viewer of [gridWorker, supervisor, administrator])
      expect(await ask(id, viewer)).toMatchObject({ refusal: { code: 'FORBIDDEN' } });
  });

  it('where nothing is sure', async () => {
    const vague = { title: '你好', description: '在吗', categoryCode: null };
    const { id } = await aSubmittedDemand(stage.city, vague);
    expect((await ask(id)).value).toEqual([]);
  });
});

describe('the unit of the dispatch catalogue', () => {
  it('comes first, with the rule in words', async () => {
    const lead = await aUnit(stage.city, { name: '城管局' });
    const rule = { categoryCode: CATEGORY.manholes, leadUnitId: lead.id, basis: '管理条例' } as const;
    await saveDispatchRule(admin(), rule);
    const { id } = await aListedDemand(stage.city);
    const { result, statements } = await countStatements(stage.services.database, () => ask(id));
    expect(result.value).toMatchObject([
      {
        score: expect.any(Number),
        reasons: [{ kind: 'CATALOGUE', text: expect.stringContaining('管理条例') }],
        unit: { id: lead.id, name: '城管局' },
        modelVersion: expect.any(String),
      },
    ]);
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  it('is not suggested once it is closed, nor where it belongs to another place', async () => {
    const lead = await aUnit(stage.city);
    await saveDispatchRule(admin(), { categoryCode: CATEGORY.rubbish, leadUnitId: lead.id });
    const demand = { title: '垃圾没人清运', description: '堆了三天', categoryCode: CATEGORY.rubbish };
    const { id } = await aListedDemand(stage.city, demand);
    const named = async () => JSON.stringify((await ask(id)).value);
    expect(await named()).toContain(lead.id);
    const place = (region: string | null) =>
      stage.services.database.pool.query('update units set region_id = $2 where id = $1', [lead.id, region]);
    await place(stage.city.otherStreet.id);
    expect(await named()).not.toContain(lead.id);
    await place(stage.city.street.id);
    expect(await named()).toContain(lead.id);
    await closeUnit(admin(), { id: lead.id });
    expect(await named()).not.toContain(lead.id);
  });
});

describe('a unit is suggested by its duties', () => {
  it('before the first confirmed case, with the words in common', async () => {
    const water = await aUnitFor('自来水供应、停水抢修、水压不足、水质监测、水表校验');
    await aUnitFor('公共交通、道路养护、出租车管理、停车秩序');
    await aUnitFor('学区划分、幼儿园管理、课后服务、校园安全');
    const said = { title: '家里停水了，水压不足', description: '自来水停水抢修没人来', categoryCode: null };
    const { id } = await aSubmittedDemand(stage.city, said);
    const [first] = (await ask(id)).value as unknown as {
      unit: { id: string };
      reasons: { kind: string; text: string }[];
    }[];
    expect(first).toMatchObject({ unit: { id: water.id }, modelVersion: 'keywords' });
    expect(first?.reasons[0]).toMatchObject({ kind: 'DUTY', text: expect.stringContaining('停水抢修') });
  });
});
