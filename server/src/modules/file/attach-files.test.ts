import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import type { App } from '../../operations/app.js';
import { buildApp } from '../../operations/app.js';
import { CATEGORY } from '../../test/factories/category.js';
import { A_PDF, aPhoto, Files } from '../../test/factories/file.js';
import { aCompletedOrder, anOpenOrder, aStartedOrder } from '../../test/factories/order.js';
import { aPerson } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import { contextOf } from '../../test/run-document.js';
import { setStage } from '../../test/stage.js';
import { verifyOrder } from '../order/commands/verify-order.js';

const stage = setStage();
let app: App;
let files: Files;
beforeAll(async () => {
  app = await buildApp(stage.services);
  files = new Files(stage.services, `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}`);
});
afterAll(() => app.close());

const upload = async (as: Viewer | null = null) => (await files.upload(await aPhoto(), { as })).body;
const submission = (input: object) => ({
  input: { regionId: stage.city.grid.id, title: '井盖坏了', description: '井盖裂开了', ...input },
});
const submit = (input: object, viewer: Viewer | null = null) =>
  stage.operate<{ demand: { id: string; number: string }; trackingCode: string }>(
    viewer,
    'SubmitDemand',
    submission(input),
  );
const named = (...uploads: readonly { readonly id: string; readonly secret?: string }[]) => ({
  attachmentIds: uploads.map(({ id }) => id),
  attachmentSecrets: uploads.map(({ secret }) => secret ?? ''),
});
const countDemands = async () => (await stage.services.database.pool.query('select from demands')).rowCount;
const ATTACHMENTS = 'attachments { id name type width action }';

describe('a demand is submitted with photos', () => {
  it('of a resident, who names each with its secret', async () => {
    const [first, second] = [await upload(), await upload()];
    const { value, refusal } = await submit(named(first, second));
    expect(refusal).toBeUndefined();
    const query = `query($id: ID!) { demand(id: $id) { ${ATTACHMENTS} } }`;
    const read = await stage.operate(stage.city.staff.community, query, { id: value.demand.id });
    const photo = { name: 'IMG_0001.jpg', type: 'image/jpeg', width: 30, action: 'SUBMIT' };
    expect(read.value['attachments']).toEqual([first, second].map(({ id }) => ({ id, ...photo })));
  });

  it('once: the same key gives the same demand, and another demand none of its photos', async () => {
    const photo = await upload();
    const keyed = { ...named(photo), idempotencyKey: 'with-a-photo' };
    const [first, again] = [await submit(keyed), await submit(keyed)];
    expect(again.value).toEqual(first.value);
    expect((await submit(named(photo))).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it.each<[string, () => Promise<object>]>([
    [
      'the secret of another upload',
      async () => ({ ...named(await upload()), attachmentSecrets: [(await upload()).secret] }),
    ],
    ['no secret', async () => ({ attachmentIds: [(await upload()).id] })],
    ['a file of staff', async () => named(await upload(stage.city.staff.community))],
    [
      'the same photo twice',
      async () => {
        const photo = await upload();
        return named(photo, photo);
      },
    ],
  ])('never with %s', async (_case, input) => {
    const before = await countDemands();
    const { refusal, message } = await submit(await input());
    expect([refusal?.code, message]).toEqual(['NOT_FOUND', expect.stringMatching(/请重新上传/)]);
    expect(await countDemands()).toBe(before);
  });

  it('of which a resident sends three at most', async () => {
    const photos = await Promise.all([1, 2, 3, 4].map(() => upload()));
    expect((await submit(named(...photos))).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'input.attachmentIds': '最多附 3 个文件' },
    });
    expect((await submit(named(...photos.slice(0, 3)))).refusal).toBeUndefined();
  });

  it('but not after a day', async () => {
    const photo = await upload();
    stage.services.time.moveTo(new Date(stage.services.time.now().getTime() + 24 * 3_600_000 + 1));
    expect((await submit(named(photo))).refusal?.code).toBe('NOT_FOUND');
  });
});

describe('an order', () => {
  it('is reported on, completed and verified with files', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    const [progress, result] = [await upload(unit.liaison), await upload(unit.liaison)];
    const supervisor = stage.city.staff.supervisor;
    const check = await upload(supervisor);
    const note = { id, note: '已到场', attachmentIds: [progress.id] };
    expect((await stage.operate(unit.liaison, 'ReportProgress', note)).refusal).toBeUndefined();
    const done = { id, result: '已修好', attachmentIds: [result.id] };
    expect((await stage.operate(unit.liaison, 'CompleteOrder', done)).value).toMatchObject({
      status: 'COMPLETED',
    });
    const verdict = { id, passed: true, method: 'FILE', attachmentIds: [check.id] } as const;
    await verifyOrder(contextOf(stage.services, supervisor), verdict);
    const query = `query($id: ID!) { order(id: $id) { status ${ATTACHMENTS} } }`;
    const { value } = await stage.operate(unit.liaison, query, { id });
    expect(value).toMatchObject({
      status: 'VERIFIED',
      attachments: [
        { id: progress.id, action: 'REPORT_PROGRESS' },
        { id: result.id, action: 'COMPLETE' },
        { id: check.id, action: 'VERIFY' },
      ],
    });
    const { rows } = await stage.services.database.pool.query<{ action: string }>(
      'select e.action from files f join events e on e.id = f.event_id and e.subject_id = $1 order by e.seq',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['REPORT_PROGRESS', 'COMPLETE', 'VERIFY']);
  });

  it('is not touched by a step whose file is a colleague’s', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    const photo = await upload(stage.city.staff.community);
    const done = await stage.operate(unit.liaison, 'CompleteOrder', {
      id,
      result: '好',
      attachmentIds: [photo.id],
    });
    expect(done.refusal).toEqual({ code: 'NOT_FOUND' });
    const { value } = await stage.operate(unit.liaison, 'Order', { id });
    expect(value.status).toBe('IN_PROGRESS');
  });

  describe('of a category that needs a photo of the result', () => {
    const set = (reason: string | null) =>
      stage.services.database.pool.query(
        'update categories set photo_required = $1, photo_reason = $2 where code = $3',
        [reason !== null, reason, CATEGORY.manholes],
      );
    beforeAll(() => set('看清井盖是否盖好'));
    afterAll(() => set(null));

    it('is not completed without one, and the reason is told', async () => {
      const { id, unit } = await aStartedOrder(stage.city);
      const complete = (input: object = {}) =>
        stage.operate(unit.liaison, 'CompleteOrder', { id, result: '已修好', ...input });
      const needed = { code: 'BAD_USER_INPUT', fields: { attachmentIds: '须附办结照片：看清井盖是否盖好' } };
      expect((await complete()).refusal).toEqual(needed);
      const pdf = await files.upload(A_PDF, { as: unit.liaison });
      expect((await complete({ attachmentIds: [pdf.body.id] })).refusal).toEqual(needed);
      const photo = await upload(unit.liaison);
      expect((await complete({ attachmentIds: [pdf.body.id, photo.id] })).value).toMatchObject({
        status: 'COMPLETED',
      });
    });

    it('tells nothing to others', async () => {
      const { id } = await aStartedOrder(stage.city);
      const stranger = await aUnit(stage.city);
      const { refusal } = await stage.operate(stranger.liaison, 'CompleteOrder', { id, result: '好' });
      expect(refusal).toEqual({ code: 'NOT_FOUND' });
    });
  });
});

describe('a file is served', () => {
  it('with the demand: to its place, its unit and its requester, and to nobody else', async () => {
    const photo = await upload();
    const submitted = (await submit(named(photo))).value;
    const { city } = stage;
    const otherUnit = await aUnit(city);
    const path = photo.id;
    const readers: readonly [Viewer | null, number][] = [
      [city.staff.community, 200],
      [city.staff.gridWorker, 200],
      [null, 404],
      [otherUnit.liaison, 404],
      [await aPerson(city, 'COMMUNITY_STAFF', { region: city.otherCommunity }), 404],
      [await aPerson(city, 'STREET_STAFF', { region: city.otherStreet }), 404],
      [await aPerson(city, 'GRID_WORKER', { region: city.otherGrid }), 404],
    ];
    for (const [viewer, status] of readers) {
      expect((await files.get(path, viewer)).status).toBe(status);
      expect((await files.get(`${path}/thumbnail`, viewer)).status).toBe(status);
    }
    const code = (number: string, trackingCode: string) => ({
      'lindan-number': number,
      'lindan-tracking-code': trackingCode,
    });
    const other = (await submit({})).value;
    const { number } = submitted.demand;
    expect((await files.get(path, null, code(number, submitted.trackingCode))).status).toBe(200);
    expect((await files.get(path, null, code(number, other.trackingCode))).status).toBe(404);
    expect((await files.get(path, null, code(other.demand.number, other.trackingCode))).status).toBe(404);
    // Attached, it is no longer the secret's.
    expect((await files.get(path, null, { 'lindan-file-secret': photo.secret ?? '' })).status).toBe(404);
  });

  it('with the order: to its unit and its place, and not to another unit', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    const photo = await upload(unit.liaison);
    await stage.operate(unit.liaison, 'ReportProgress', { id, note: '已到场', attachmentIds: [photo.id] });
    const paired = await aUnit(stage.city, { paired: [stage.city.community] });
    await anOpenOrder(stage.city, { unit: paired });
    expect((await files.get(photo.id, unit.liaison)).status).toBe(200);
    expect((await files.get(photo.id, stage.city.staff.community)).status).toBe(200);
    expect((await files.get(photo.id, paired.liaison)).status).toBe(404);
    expect((await files.get(photo.id)).status).toBe(404);
  });

  it('with the verified result, to the requester; progress and what failed stay inside', async () => {
    const { id, unit, demand } = await aStartedOrder(stage.city);
    const [progress, failed, result] = [
      await upload(unit.liaison),
      await upload(unit.liaison),
      await upload(unit.liaison),
    ];
    const operate = (name: string, input: object) => stage.operate(unit.liaison, name, { id, ...input });
    const track = () =>
      stage.operate<{ attachments: { id: string }[] }>(
        null,
        `query($number: String!, $trackingCode: String!) {
          trackDemand(number: $number, trackingCode: $trackingCode) { attachments { id action } } }`,
        { number: demand.number, trackingCode: demand.trackingCode },
      );
    const judge = (passed: boolean) =>
      verifyOrder(contextOf(stage.services, stage.city.staff.supervisor), {
        id,
        passed,
        method: 'FILE',
        note: '看过',
      });
    const later = () => stage.services.time.moveTo(new Date(stage.services.time.now().getTime() + 60_000));
    await operate('ReportProgress', { note: '已到场', attachmentIds: [progress.id] });
    await operate('CompleteOrder', { result: '好了', attachmentIds: [failed.id] });
    later();
    await judge(false);
    later();
    await operate('CompleteOrder', { result: '修好了', attachmentIds: [result.id] });
    expect((await track()).value.attachments).toEqual([]);
    later();
    await judge(true);
    expect((await track()).value.attachments).toEqual([{ id: result.id, action: 'COMPLETE' }]);
    const code = { 'lindan-number': demand.number, 'lindan-tracking-code': demand.trackingCode };
    expect((await files.get(result.id, null, code)).status).toBe(200);
    expect((await files.get(failed.id, null, code)).status).toBe(404);
    expect((await files.get(progress.id, null, code)).status).toBe(404);
  });
});

it('a completed order can still be looked at with its files', async () => {
  const { id, unit } = await aCompletedOrder(stage.city);
  const { value } = await stage.operate(
    unit.liaison,
    `query($id: ID!) { order(id: $id) { ${ATTACHMENTS} } }`,
    { id },
  );
  expect(value['attachments']).toEqual([]);
});
