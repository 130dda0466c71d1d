import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { incomingFolder } from '../storage/incoming.js';
import { A_PDF, aPhoto, Files } from '../test/factories/file.js';
import { aPerson } from '../test/factories/person.js';
import { setStage } from '../test/stage.js';

const stage = setStage({ LIMIT_FILE_MB: '2', LIMIT_IMAGE_MEGAPIXELS: '1', LIMIT_UPLOAD_PERSON: '4/1h' });
let app: App;
let files: Files;
let port: number;
beforeAll(async () => {
  app = await buildApp(stage.services);
  port = await app.listen(0, '127.0.0.1');
  files = new Files(stage.services, `http://127.0.0.1:${port}`);
});
afterAll(() => app.close());

const bytesOf = (text: string): Buffer => Buffer.from(text);
const incoming = () => readdir(incomingFolder(stage.services.config.files.dir));
const rows = async () =>
  (await stage.services.database.pool.query('select id from files order by id')).rows as object[];
const staff = () => aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.community });
const reasonOf = ({ body }: Awaited<ReturnType<Files['upload']>>) => {
  const [error] = body.errors ?? [];
  return error?.extensions.fields?.['file'] ?? error?.message;
};

describe('a photo', () => {
  it('is turned upright, loses its place, and gets a thumbnail', async () => {
    const { status, body } = await files.upload(await aPhoto(1_000, 500), { name: '现场 1.jpg' });
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: '现场 1.jpg',
        type: 'image/jpeg',
        size: expect.any(Number),
        width: 500,
        height: 1_000,
        secret: expect.stringMatching(/^[\w-]{43}$/),
      },
    ]);
    const secret = { 'lindan-file-secret': body.secret ?? '' };
    const whole = await files.get(body.id, null, secret);
    const { width, height, exif, orientation } = await sharp(whole.bytes).metadata();
    expect({ width, height, exif, orientation, size: whole.bytes.length }).toEqual({
      width: 500,
      height: 1_000,
      size: body['size'],
      exif: undefined,
      orientation: undefined,
    });
    const thumbnail = await files.get(`${body.id}/thumbnail`, null, secret);
    expect(await sharp(thumbnail.bytes).metadata()).toMatchObject({
      width: 200,
      height: 400,
      format: 'jpeg',
    });
  });

  it('that is called something else is what its bytes say', async () => {
    const png = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const { body } = await files.upload(png, { name: 'table.xlsx' });
    expect(body).toMatchObject({ type: 'image/jpeg', width: 9, name: 'table.xlsx' });
  });

  it('is served without a script’s chance, and asked about again each time', async () => {
    const { body } = await files.upload(await aPhoto());
    const secret = { 'lindan-file-secret': body.secret ?? '' };
    const { headers } = await files.get(body.id, null, secret);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'inline',
      'cache-control': 'private, no-cache',
    });
    const again = await files.get(body.id, null, { ...secret, 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('waits for its uploader alone: neither another secret nor a session opens it', async () => {
    const { body } = await files.upload(await aPhoto());
    const other = await files.upload(await aPhoto());
    const viewer = await staff();
    for (const response of [
      await files.get(body.id),
      await files.get(body.id, null, { 'lindan-file-secret': other.body.secret ?? '' }),
      await files.get(body.id, viewer),
      await files.get(`${body.id}x`, viewer),
    ])
      expect(response.status).toBe(404);
    const own = await files.upload(await aPhoto(), { as: viewer });
    expect(own.body.secret).toBeUndefined();
    expect((await files.get(own.body.id, viewer)).status).toBe(200);
    expect((await files.get(own.body.id, await staff())).status).toBe(404);
  });

  it('that is sent again under its key is the same, and another one under it is refused', async () => {
    const [photo, key] = [await aPhoto(), 'key-of-a-photo'];
    const [first, second] = [await files.upload(photo, { key }), await files.upload(photo, { key })];
    expect(second).toEqual(first);
    const both = await Promise.all([1, 2].map(() => files.upload(photo, { key: 'at-once' })));
    expect(both[0]?.body.id).toBe(both[1]?.body.id);
    const { status, body } = await files.upload(await aPhoto(50), { key });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([409, 'CONFLICT']);
  });
});

describe('a document', () => {
  it('of staff stays as it is, and is only ever downloaded', async () => {
    const viewer = await staff();
    const { status, body } = await files.upload(A_PDF, { as: viewer, name: '合同.pdf' });
    expect([status, body]).toMatchObject([201, { type: 'application/pdf', name: '合同.pdf', width: null }]);
    const got = await files.get(body.id, viewer);
    expect(got.bytes).toEqual(A_PDF);
    expect(got.headers.get('content-disposition')).toBe('attachment');
    expect((await files.get(`${body.id}/thumbnail`, viewer)).status).toBe(404);
  });

  it('of a resident is refused', async () => {
    expect(reasonOf(await files.upload(A_PDF))).toMatch(/只能上传照片/);
  });
});

describe('an upload is refused, and nothing is left of it:', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), bytesOf('ftypheic'), Buffer.alloc(64)]);
  const wide = () =>
    sharp({ create: { width: 30_000, height: 2, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
  const large = () =>
    sharp({ create: { width: 1_001, height: 1_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
  const broken = async () => (await aPhoto(400, 300)).subarray(0, 500);
  it.each<[string, () => Promise<Buffer> | Buffer, string, RegExp]>([
    ['HTML as a photo', () => bytesOf('<html><script>alert(1)</script></html>'), 'a.jpg', /不支持这种文件/],
    ['an SVG', () => bytesOf(SVG), 'a.svg', /不支持这种文件/],
    ['a program', () => Buffer.concat([bytesOf('\x7fELF'), Buffer.alloc(200)]), 'a.jpg', /不支持这种文件/],
    ['a HEIC photo', () => heic, 'a.heic', /HEIC.*JPEG/],
    ['30,000 pixels in a row', wide, 'a.png', /20000 像素/],
    ['more pixels than the setting has', large, 'a.png', /最多 1 百万像素/],
    ['a photo that ends in the middle', broken, 'a.jpg', /已损坏/],
    ['nothing', () => Buffer.alloc(0), 'a.jpg', /空的/],
    ['more bytes than the setting has', () => Buffer.alloc(2 * 1024 * 1024 + 1, 'x'), 'a.jpg', /最大 2 MB/],
    ['far more bytes', () => Buffer.alloc(5 * 1024 * 1024, 'x'), 'a.jpg', /最大 2 MB/],
    ['a name with a path', () => aPhoto(), '../../etc/passwd', /不能含路径/],
    ['a name with a path of Windows', () => aPhoto(), 'C:\\x\\a.jpg', /不能含路径/],
  ])('%s', async (_case, bytes, name, reason) => {
    const viewer = await staff();
    const before = await rows();
    const answer = await files.upload(await bytes(), { as: viewer, name });
    expect(answer.status).toBe(400);
    expect(reasonOf(answer)).toMatch(reason);
    expect(await rows()).toEqual(before);
    expect(await incoming()).toEqual([]);
  });

  it('without a file, without a form, and as another method', async () => {
    expect(reasonOf(await files.upload(await aPhoto(), { field: 'other' }))).toMatch(/请选择一个文件/);
    const url = `http://127.0.0.1:${port}/files`;
    const json = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    const noBoundary = { 'content-type': 'multipart/form-data' };
    expect((await fetch(url, { method: 'POST', headers: noBoundary, body: 'x' })).status).toBe(400);
    expect(await incoming()).toEqual([]);
  });

  it('cut off in the middle', async () => {
    const before = await rows();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n';
    socket.write(
      `POST /files HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 100000\r\n\r\n${head}`,
    );
    socket.write(Buffer.alloc(30_000, 'x'));
    await expect.poll(incoming).toHaveLength(1);
    socket.destroy();
    await expect.poll(incoming).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('from a page of another site', async () => {
    const cookie = 'lindan_session=' + 'a'.repeat(43);
    const headers = { cookie, origin: 'https://evil.example' };
    expect((await files.upload(await aPhoto(), { headers })).status).toBe(403);
  });

  it('too often by one person', async () => {
    const viewer = await staff();
    const statuses = [];
    for (let at = 0; at < 5; at += 1) statuses.push((await files.upload(A_PDF, { as: viewer })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 429]);
  });
});

it('a resident’s page uses no session of the console', async () => {
  const viewer = await staff();
  const { body } = await files.upload(await aPhoto(), { as: viewer, headers: { 'lindan-resident': '1' } });
  expect(body.secret).toEqual(expect.any(String));
});
