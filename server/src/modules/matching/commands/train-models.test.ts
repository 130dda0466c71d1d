import { beforeEach, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import { aListedDemand } from '../../../test/factories/demand.js';
import { contextOf } from '../../../test/run-document.js';
import { setStage } from '../../../test/stage.js';
import { confirmedCases } from '../models/confirmed-cases.js';
import { currentModel } from '../models/current-model.js';
import type { ModelKind } from '../models/model-kind.js';
import { trainModels, trainWeekly } from './train-models.js';

const stage = setStage();

const WORDS: Readonly<Record<string, readonly string[]>> = {
  [CATEGORY.manholes]: ['井盖破损', '井盖丢失', '路灯不亮', '路灯昏暗', '井盖松动响'],
  [CATEGORY.rubbish]: ['垃圾没有清运', '垃圾桶满溢', '垃圾堆放发臭', '装修垃圾乱倒', '清运车不来'],
  [CATEGORY.property]: ['物业费太高', '电梯经常停', '门禁坏了', '保安不管事', '物业不作为'],
};

let made = 0;

/** Demands past all commands, because a training needs hundreds of them; copies of one that a command made. */
async function confirmed(count: number, codes: readonly string[]): Promise<void> {
  const { id } = await aListedDemand(stage.city);
  for (let place = 0; place < count; place += 1) {
    const code = codes[place % codes.length] ?? '';
    const words = WORDS[code] ?? [];
    made += 1;
    await stage.services.database.pool.query(
      `insert into demands select (jsonb_populate_record(d, jsonb_build_object('id', md5($2 || $3)::uuid, 'number', 'T' || $2 || $3,
         'title', $4::text, 'description', $5::text, 'category_code', $6::text))).* from demands d where d.id = $1`,
      [
        id,
        code,
        String(made),
        words[place % words.length] ?? '',
        `请拨13912345678，这是第${place}户反映`,
        code,
      ],
    );
  }
  await stage.services.database.pool.query('delete from demands where id = $1', [id]).catch(() => undefined);
}

const now = () => stage.services.time.now();
const versionInUse = async (kind: ModelKind) =>
  (await currentModel(contextOf(stage.services, null), kind)).version;
const rows = async (): Promise<unknown[]> => {
  const { rows: found } = await stage.services.database.pool.query<object>(
    'select kind, version, is_current from matching_models order by 1, 2',
  );
  return found;
};
const trainedOf = async (kind: ModelKind, options = {}) =>
  (await trainModels(stage.services, now(), options)).find((one) => one.kind === kind);

beforeEach(async () => {
  const { pool } = stage.services.database;
  await pool.query('delete from matching_models');
  await pool.query(`update demands set status = 'SUBMITTED' where status = 'LISTED'`);
});

describe('nothing is trained, and the model in use stays', () => {
  it('without confirmed demands', async () => {
    expect(await trainedOf('CATEGORY')).toEqual({
      kind: 'CATEGORY',
      result: { untrained: 'NO_CASES' },
      version: null,
    });
    expect(await rows()).toEqual([]);
    expect(await versionInUse('CATEGORY')).toBe('keywords');
  });

  it('from demands of one category alone, or too few to test by', async () => {
    await confirmed(30, [CATEGORY.manholes]);
    expect((await trainedOf('CATEGORY'))?.result).toEqual({ untrained: 'ONE_CLASS' });
    await confirmed(12, [CATEGORY.rubbish, CATEGORY.property]);
    expect((await trainedOf('CATEGORY'))?.result).toEqual({ untrained: 'TOO_FEW_CASES' });
    expect(await rows()).toEqual([]);
  });
});

describe('a training', () => {
  it('replaces the keywords where it is better, and itself only by a better one', async () => {
    await confirmed(300, Object.keys(WORDS));
    const dry = await trainedOf('CATEGORY', { isDry: true });
    expect(dry).toMatchObject({ version: null, result: { hasWon: true } });
    expect(await rows()).toEqual([]);

    expect(await trainWeekly(stage.services, now())).toBe(1);
    expect(await rows()).toEqual([{ kind: 'CATEGORY', version: 1, is_current: true }]);
    expect(await versionInUse('CATEGORY')).toBe('trained-1');

    // The same demands give the same model, which does not win against itself.
    expect(await trainWeekly(stage.services, now())).toBe(0);
    expect(await rows()).toEqual([
      { kind: 'CATEGORY', version: 1, is_current: true },
      { kind: 'CATEGORY', version: 2, is_current: false },
    ]);
    expect(await versionInUse('CATEGORY')).toBe('trained-1');
  });

  it('reads no phone, and never the cases held back', async () => {
    await confirmed(100, Object.keys(WORDS));
    const { cases, heldBack } = await confirmedCases(stage.services.database, 'CATEGORY');
    expect(JSON.stringify([cases, heldBack])).not.toContain('13912345678');
    expect(heldBack.length).toBeGreaterThan(0);
    expect(cases.length).toBeGreaterThan(heldBack.length);
  });
});

describe('a model that cannot be read', () => {
  it('leaves the rules, says so, and is logged once', async () => {
    await stage.services.database.pool.query(
      `insert into matching_models values ('CATEGORY', 7, now(), 1, '{}', 'broken', true)`,
    );
    const errors: unknown[] = [];
    const context = {
      ...contextOf(stage.services, null),
      onUnexpectedError: (error: unknown) => errors.push(error),
    };
    for (let time = 0; time < 3; time += 1)
      expect(await currentModel(context, 'CATEGORY')).toEqual({ classifier: null, version: 'rules' });
    expect(errors).toHaveLength(1);
  });
});
