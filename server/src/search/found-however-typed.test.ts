import { beforeAll, describe, expect, it } from 'vitest';

import { aPerson } from '../test/factories/person.js';
import { aResource } from '../test/factories/resource.js';
import { demandRows } from '../test/factories/rows.js';
import { aUnit } from '../test/factories/unit.js';
import { setStage } from '../test/stage.js';

const stage = setStage();

const TITLES = {
  wifi: '３号楼２单元ＷｉＦｉ断网',
  lift: '电梯失修',
  steps: '臺階破損，老人難行',
  name: '买买提·阿依家漏水',
  flat: '3—2—501室燃气味',
  school: 'Café Élysée 油煙',
  gate: '⻔禁坏了，⻋棚⽔管漏⽔',
  house: '二○二室Ⅱ期',
} as const;

beforeAll(async () => {
  const { city, services } = stage;
  await demandRows(
    city,
    Object.values(TITLES).map((title) => ({ title, description: '请处理' })),
  );
  const unit = await aUnit(city, { name: '鄉鎮（東區）服務中心' });
  await aResource(city, { title: 'ＬＥＤ路燈・維修', description: '免費', unit });
  await aPerson(city, 'GRID_WORKER', { region: city.grid }, { name: '阿依古丽•買買提' });
  await services.database.pool.query(`update regions set name = '東門（北區）' where id = $1`, [
    city.building.id,
  ]);
});

async function found(search: string): Promise<readonly string[]> {
  const { value, refusal } = await stage.operate<{ nodes: readonly { title: string }[] }>(
    stage.city.staff.admin,
    'query ($filter: DemandFilter) { demands(filter: $filter) { nodes { title } } }',
    { filter: { search } },
  );
  expect(refusal).toBeUndefined();
  return (value?.nodes ?? []).map(({ title }) => title);
}

describe('a demand is found', () => {
  it.each([
    ['2单元', 'wifi'],
    ['２单元', 'wifi'],
    ['WiFi', 'wifi'],
    ['wi-fi', 'wifi'],
    ['3号楼 断网', 'wifi'],
    ['③号楼', 'wifi'],
    ['电梯，失修', 'lift'],
    ['电梯。失修！', 'lift'],
    ['「電梯」', 'lift'],
    ['电\u200b梯', 'lift'],
    ['失修、电梯', 'lift'],
    ['台阶', 'steps'],
    ['臺階', 'steps'],
    ['破损', 'steps'],
    ['损,老人', 'steps'],
    ['买买提•阿依', 'name'],
    ['買買提.阿依', 'name'],
    ['买买提。阿依', 'name'],
    ['买买提 阿依', 'name'],
    ['3-2-501', 'flat'],
    ['３－２－５０１室', 'flat'],
    ['CAFÉ', 'school'],
    ['cafe\u0301', 'school'],
    ['油烟 élysée', 'school'],
    ['门禁', 'gate'],
    ['車棚', 'gate'],
    ['水管漏水', 'gate'],
    ['二〇二室', 'house'],
    ['II期', 'house'],
  ] as const)('by %j', async (search, title) => {
    expect(await found(search)).toEqual([TITLES[title]]);
  });

  it.each(['1单元', '电梯，井盖', '32501', 'cafe'])('not by %j', async (search) => {
    expect(await found(search)).toEqual([]);
  });
});

describe('demands are found by their numbers', () => {
  beforeAll(async () => {
    const numbered = (title: string, number: string) =>
      stage.services.owner.query('update demands set number = $2 where title = $1', [title, number]);
    await numbered(TITLES.lift, 'XQ260311-90001');
    await numbered(TITLES.steps, 'XQ260311-90002');
  });

  it.each([
    ['XQ260311-90001、xq260311-90002', ['steps', 'lift']],
    ['XQ260311-90001（3号楼）', ['lift']],
    ['XQ260311-90001 3单元', ['lift']],
    ['260311-90001', ['lift']],
    ['编号：26031190001。', ['lift']],
    ['260311-9000', []],
  ] as const)('%s', async (search, titles) => {
    expect(new Set(await found(search))).toEqual(new Set(titles.map((title) => TITLES[title])));
  });
});

describe('other lists are searched in the same way', () => {
  it.each([
    ['units', 'name', '乡镇 东区', '鄉鎮（東區）服務中心'],
    ['units', 'name', '服务中心', '鄉鎮（東區）服務中心'],
    ['resources', 'title', 'led路灯', 'ＬＥＤ路燈・維修'],
    ['resources', 'title', '路灯·维修，免费', 'ＬＥＤ路燈・維修'],
    ['people', 'name', '买买提', '阿依古丽•買買提'],
    ['people', 'name', '阿依古丽.买买提', '阿依古丽•買買提'],
    ['regions', 'name', '东门(北区)', '東門（北區）'],
  ])('%s by %s %s', async (list, field, search, name) => {
    const { value } = await stage.operate<{ nodes: readonly Record<string, string>[] }>(
      stage.city.staff.admin,
      `query ($search: String) { ${list}(filter: { search: $search }) { nodes { ${field} } } }`,
      { search },
    );
    expect(value?.nodes.map((one) => one[field])).toEqual([name]);
  });
});
