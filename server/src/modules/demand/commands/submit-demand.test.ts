import { describe, expect, it } from 'vitest';

import { countStatements } from '../../../test/count-statements.js';
import { CATEGORY } from '../../../test/factories/category.js';
import { anAssessedDemand, REQUESTER, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aResource } from '../../../test/factories/resource.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
interface Submitted {
  readonly demand: { readonly id: string; readonly number: string; readonly [field: string]: unknown };
  readonly trackingCode: string;
}
const submit = (input: object = {}, viewer: Parameters<typeof stage.operate>[0] = null) =>
  stage.operate<Submitted>(viewer, 'SubmitDemand', {
    input: {
      regionId: stage.city.building.id,
      title: '楼道灯不亮',
      description: '三单元二楼的路灯坏了一周。',
      requester: REQUESTER,
      ...input,
    },
  });

describe('a demand is not taken', () => {
  it.each([
    ['without a title', { title: ' ' }, ['input.title']],
    ['without a text', { description: '\n\u3000' }, ['input.description']],
    ['with a title of 101 characters', { title: '长'.repeat(101) }, ['input.title']],
    ['with a text of 4001 characters', { description: '长'.repeat(4001) }, ['input.description']],
    ['with a phone that is none', { requester: { phone: '12345' } }, ['input.requester.phone']],
    ['with a name that is none', { requester: { name: '名'.repeat(51) } }, ['input.requester.name']],
    [
      'from the place of a device that knows none',
      { location: { latitude: 0, longitude: 0 } },
      ['input.location'],
    ],
    ['from beyond the country', { location: { latitude: 51.5, longitude: -0.1 } }, ['input.location']],
    ['from the menu without a resource', { kind: 'SERVICE_ORDER' }, ['input.resourceId']],
    ['from beyond the pole', { location: { latitude: 91, longitude: 0 } }, ['input.location.latitude']],
    [
      'under a key of a few letters with many marks',
      { idempotencyKey: `a${'\u0301'.repeat(2000)}` },
      ['input.idempotencyKey'],
    ],
    ['in a category that there is not', { categoryCode: '9999' }, ['input.categoryCode']],
    [
      'with several things wrong, and each is named',
      { title: '', description: '', requester: { phone: 'x' } },
      ['input.title', 'input.description', 'input.requester.phone'],
    ],
  ])('%s', async (_case, input, fields) => {
    const { refusal } = await submit(input);
    expect(refusal?.code).toBe('BAD_USER_INPUT');
    expect(Object.keys(refusal?.['fields'] as object).sort()).toEqual([...fields].sort());
  });

  it.each([
    ['two numbers', '13812345678/0718-8222222', '这里有两个号码：13812345678 和 07188222222，请只留一个'],
    ['no area code', '8221234', '8221234 前面缺区号'],
    ['a letter for a digit', '1381234567B', '“B”是字母，如果是 8，请写 8'],
  ])('with %s for its phone, by a word that says why', async (_case, phone, word) => {
    const { refusal } = await submit({ requester: { phone } });
    expect(refusal?.['fields']).toEqual({ 'input.requester.phone': word });
  });

  it.each([
    ['nothing but marks', '\u202A\u200B\u202C', '必填'],
    ['NUL', '楼道\u0000灯', '第 3 个字符无法显示，请删掉'],
    ['ten thousand marks', `灯${'\u0301'.repeat(10_000)}`, '第 1 个字符上叠了太多符号'],
  ])('with %s for its text', async (_case, description, word) => {
    const { refusal } = await submit({ description });
    expect(Object.values(refusal?.['fields'] as object)).toEqual([word]);
  });

  it.each(['city', 'street'] as const)('for a whole %s', async (level) => {
    const { refusal } = await submit({ regionId: stage.city[level].id });
    expect(refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.regionId': '这个地方不接受点单，请选择社区、网格或楼栋' },
    });
  });

  it('for a place that takes no orders', async () => {
    await stage.services.database.pool.query('update regions set takes_orders = false where id = $1', [
      stage.city.otherCommunity.id,
    ]);
    expect((await submit({ regionId: stage.city.otherCommunity.id })).refusal?.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['place', { regionId: '019ab000-0000-7000-8000-00000000ffff' }],
    ['place of such an id', { regionId: "' or 1=1 --" }],
    ['offer', { resourceId: '019ab000-0000-7000-8000-00000000ffff' }],
    ['file', { attachmentIds: ['019ab000-0000-7000-8000-00000000ffff'] }],
  ])('for a %s that there is not', async (_case, input) => {
    expect((await submit(input)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('for an offer that is not on the menu of the place', async () => {
    const resource = await aResource(stage.city, { covers: [stage.city.neighbour] });
    expect((await submit({ resourceId: resource.id })).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('for an offer that only staff may order', async () => {
    const resource = await aResource(stage.city, { isOrderable: false });
    expect((await submit({ resourceId: resource.id })).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'input.resourceId': '只有登录的工作人员可以这样填' },
    });
    const { gridWorker } = stage.city.staff;
    expect((await submit({ resourceId: resource.id }, gridWorker)).refusal).toBeUndefined();
  });
});

describe('a demand stated by a resident', () => {
  it('has a number, a code that only the resident has, and waits for the building group for a working day', async () => {
    const { value } = await submit({ title: '  楼道灯不亮 ' });
    expect(value.demand).toMatchObject({
      status: 'SUBMITTED',
      version: 1,
      kind: 'ISSUE',
      urgency: 'NORMAL',
      channel: 'QR',
      title: '楼道灯不亮',
      submittedAt: '2026-03-11T02:00:00.000Z',
      dueAt: '2026-03-12T02:00:00.000Z',
      clock: 'NORMAL',
      backers: 1,
      region: { id: stage.city.building.id, name: '3栋', kind: 'BUILDING' },
      waitingFor: '楼栋党小组研判',
      allowedActions: [],
    });
    expect(value.demand.number).toMatch(/^XQ260311-\d{5}$/);
    expect(value.trackingCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    const { trackingHash } = await storedDemand(stage.city, value.demand.id);
    expect(trackingHash).not.toContain(value.trackingCode.replaceAll('-', ''));
  });

  it('is written down by the role alone', async () => {
    const { value } = await submit();
    expect(await eventsOfDemand(stage.city, value.demand.id)).toMatchObject([
      {
        action: 'SUBMIT',
        from: null,
        to: 'SUBMITTED',
        note: null,
        role: 'RESIDENT',
        actorId: null,
        details: { channel: 'QR', kind: 'ISSUE' },
      },
    ]);
  });

  it.each([
    ['a stranger', null],
    ['a grid worker', 'gridWorker'],
  ] as const)(
    'by %s has the category that is named, and none that its words only speak of',
    async (_case, who) => {
      const by = who === null ? null : stage.city.staff[who];
      expect((await submit({ title: '井盖不见了' }, by)).value.demand['category']).toBeNull();
      const named = await submit({ title: '井盖不见了', categoryCode: CATEGORY.rubbish }, by);
      expect(named.value.demand['category']).toMatchObject({ code: CATEGORY.rubbish });
    },
  );

  it('from the menu is a service order of its offer and category', async () => {
    const resource = await aResource(stage.city, { categoryCode: CATEGORY.property });
    const { value } = await submit({ resourceId: resource.id });
    expect(value.demand).toMatchObject({ kind: 'SERVICE_ORDER', category: { code: CATEGORY.property } });
  });

  it('needs no name', async () => {
    expect((await submit({ requester: null })).refusal).toBeUndefined();
    expect((await submit({ requester: { name: '', phone: '', address: ' ' } })).refusal).toBeUndefined();
  });

  it('keeps markup and quotes as the text they are', async () => {
    const title = `<b>'; drop table demands; --</b> "\\' $1 {{unit}}`;
    const { value } = await submit({ title, description: `${title}\n\t👩‍👩‍👧‍👦` });
    expect(value.demand).toMatchObject({ title, description: `${title}\n\t👩‍👩‍👧‍👦` });
  });

  it('is counted as people count: a hundred families are a hundred characters', async () => {
    expect((await submit({ title: '👩‍👩‍👧‍👦'.repeat(100) })).refusal).toBeUndefined();
  });
});

describe('a demand collected at the door', () => {
  it('names its submitter', async () => {
    const { gridWorker } = stage.city.staff;
    const { value } = await submit({ urgency: 'EMERGENCY', audience: ['ELDERLY', 'ELDERLY'] }, gridWorker);
    expect(value.demand).toMatchObject({ channel: 'GRID_VISIT', dueAt: '2026-03-11T03:00:00.000Z' });
    expect((await storedDemand(stage.city, value.demand.id)).audience).toEqual(['ELDERLY']);
    expect((await eventsOfDemand(stage.city, value.demand.id)).at(0)).toMatchObject({
      role: 'GRID_WORKER',
      actorId: gridWorker.personId,
    });
  });
});

describe('the answer to a submission', () => {
  const content = {
    description: '引号"、反斜线\\、换行\n与表格\t。',
    location: { latitude: 30.3, longitude: 109.5 },
  };

  it.each(['community', 'gridWorker', 'admin'] as const)('is what the %s reads of it then', async (role) => {
    const viewer = stage.city.staff[role];
    const { value } = await submit(
      { ...content, categoryCode: CATEGORY.manholes, audience: ['ELDERLY'] },
      viewer,
    );
    const read = await stage.operate<object>(viewer, 'Demand', { id: value.demand.id });
    expect(read.value).toMatchObject(value.demand);
    expect(Object.keys(value.demand).length).toBeGreaterThan(15);
  });

  it('contains its side effects too, where they are selected', async () => {
    const document = `mutation ($input: SubmitDemandInput!) { submitDemand(input: $input) { a: demand { requester { name } }
      b: demand { events { action } location { latitude } } } }`;
    const { value } = await stage.operate<Record<string, unknown>>(stage.city.staff.community, document, {
      input: { regionId: stage.city.grid.id, title: '楼道灯不亮', requester: REQUESTER, ...content },
    });
    expect(value).toEqual({
      a: { requester: { name: REQUESTER.name } },
      b: { events: [{ action: 'SUBMIT' }], location: { latitude: 30.3 } },
    });
  });
});

describe('what a submission costs', () => {
  const statementsOf = async (idempotencyKey: string, categoryCode: string | null = CATEGORY.manholes) => {
    const { statements } = await countStatements(stage.services.database, () =>
      submit({ categoryCode, idempotencyKey }, stage.city.staff.gridWorker),
    );
    return statements;
  };

  it('is one statement, with its look-ups, writes and answer', async () => {
    expect(await statementsOf('cost-1')).toHaveLength(1);
    expect(await statementsOf('cost-2')).toHaveLength(1);
  });

  it('is one more when it was sent before', async () => {
    await statementsOf('cost-3');
    expect(await statementsOf('cost-3')).toHaveLength(2);
    expect(await statementsOf('cost-4', null)).toHaveLength(1);
  });
});

describe('a number', () => {
  it('has as many digits as it needs, once five are not enough', async () => {
    await stage.services.owner.query(`select setval('demand_numbers', 99999)`);
    expect((await submit()).value.demand.number).toBe('XQ260311-100000');
  });
});

describe('demands that are stated at the same time', () => {
  const many = Array.from({ length: 12 }, (_, n) => n);

  it('are written together, and each is its own', async () => {
    const { result, statements } = await countStatements(stage.services.database, () =>
      Promise.all(
        many.map((n) =>
          submit({ title: `第${n}盏灯不亮`, categoryCode: CATEGORY.manholes, idempotencyKey: `lamp-${n}` }),
        ),
      ),
    );
    expect(statements.filter((one) => one.includes('insert into "demands"')).length).toBeLessThan(
      many.length,
    );
    const demands = result.map(({ value }) => value.demand);
    expect(demands.map(({ title }) => title)).toEqual(many.map((n) => `第${n}盏灯不亮`));
    for (const own of ['id', 'number']) expect(new Set(demands.map((demand) => demand[own])).size).toBe(12);
    expect(new Set(result.map(({ value }) => value.trackingCode)).size).toBe(12);
    for (const { id, title } of demands) {
      expect(await storedDemand(stage.city, id)).toMatchObject({ title });
      expect(await eventsOfDemand(stage.city, id)).toMatchObject([{ action: 'SUBMIT', orderId: null }]);
    }
  });

  it('do not suffer from what is wrong with one of them', async () => {
    const inputs = [{}, { categoryCode: '9999' }, { regionId: 'nowhere' }, { idempotencyKey: 'fine' }];
    const answers = await Promise.all(inputs.map((input) => submit(input)));
    expect(answers.map(({ refusal }) => refusal?.code)).toEqual([
      undefined,
      'BAD_USER_INPUT',
      'NOT_FOUND',
      undefined,
    ]);
  });

  it('are one where they bear the same key', async () => {
    const answers = await Promise.all(many.map(() => submit({ idempotencyKey: 'the same lamp' })));
    expect(new Set(answers.map(({ value }) => value.demand.id)).size).toBe(1);
    expect(new Set(answers.map(({ value }) => value.trackingCode)).size).toBe(1);
  });
});

describe('what a stranger says of a demand', () => {
  it.each(['HOTLINE', 'GRID_VISIT', 'MEETING', 'PAPER'])(
    'is no %s: that channel is the staff’s',
    async (channel) => {
      expect((await submit({ channel })).refusal).toEqual({
        code: 'BAD_USER_INPUT',
        fields: { 'input.channel': '只有登录的工作人员可以这样填' },
      });
      const { value } = await submit({ channel }, stage.city.staff.gridWorker);
      expect(value.demand).toMatchObject({ channel });
    },
  );

  it.each(['URGENT', 'EMERGENCY'] as const)(
    '%s is a wish: it is urgent until staff decide, and the community finds it at once',
    async (urgency) => {
      const { value } = await submit({ urgency });
      const { id } = value.demand;
      expect(value.demand).toMatchObject({ urgency: 'URGENT', waitingFor: '楼栋党小组研判' });
      expect(await storedDemand(stage.city, id)).toMatchObject({ wishedUrgency: urgency });
      expect(await waiting()).toContain(id);
      const { community } = stage.city.staff;
      await stage.operate(community, 'SetUrgency', { id, urgency: 'NORMAL', note: '不急。' });
      expect(await storedDemand(stage.city, id)).toMatchObject({ urgency: 'NORMAL', wishedUrgency: null });
      expect(await waiting()).not.toContain(id);
    },
  );

  it('and an emergency that the grid took down is found by the community wherever it stands in the chain', async () => {
    const { id } = await anAssessedDemand(stage.city, { urgency: 'EMERGENCY' });
    expect(await waiting()).toContain(id);
    expect(await waiting(stage.city.staff.areaBranch)).toContain(id);
    const usual = await anAssessedDemand(stage.city);
    expect(await waiting()).not.toContain(usual.id);
  });

  async function waiting(viewer = stage.city.staff.community): Promise<readonly string[]> {
    const { value } = await stage.operate<{ nodes: { id: string }[] }>(
      viewer,
      '{ demands(filter: { waitingForMe: true }, first: 100) { nodes { id } } }',
    );
    return value.nodes.map(({ id }) => id);
  }
});

describe('what was pasted is kept as it was meant:', () => {
  it('a text without marks and with line breaks, emoji and rare characters whole', async () => {
    const title = '\u202A𠮷祥小区\u200B路灯\u202C ';
    const description = '第一行\u2028第二行\r\n\u{1F468}\u200D\u{1F469}\u200D\u{1F467} བཀྲ་ཤིས\u00AD';
    const { value } = await submit({ title, description });
    const { title: kept, description: text } = await storedDemand(stage.city, value.demand.id);
    expect(kept).toBe('𠮷祥小区路灯');
    expect(text).toBe('第一行\n第二行\n\u{1F468}\u200D\u{1F469}\u200D\u{1F467} བཀྲ་ཤིས');
  });

  it.each([
    ['0718-8221234#8001', '07188221234-8001'],
    ['0718-8221234 ext 8001', '07188221234-8001'],
    ['0718-8221234转8001', '07188221234-8001'],
    ['\u202D138 1234 5678\u202C', '13812345678'],
    ['电话：400-820-8820 转 2', '4008208820-2'],
  ])('the phone %s', async (phone, shown) => {
    const { value } = await submit({ requester: { phone } });
    const { value: read } = await stage.operate<{ requester: object }>(stage.city.staff.community, 'Demand', {
      id: value.demand.id,
    });
    expect(read.requester).toMatchObject({ phone: shown });
  });
});
