import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { setStage } from '../test/stage.js';
import { bodyText, UnreadableBody } from './body-text.js';

const stage = setStage();
let app: App;
beforeAll(async () => {
  app = await buildApp(stage.services);
});
afterAll(() => app.close());

const TITLE = '三楼灯坏了';
/** 三楼灯坏了 in other encodings. */
const BYTES = {
  gbk: 'c8fdc2a5b5c6bbb5c1cb',
  big5: 'a454bcd3bf4fc3 61a446'.replaceAll(' ', ''),
} as const;
const BIG5_TITLE = '三樓燈壞了';

/** A submission whose title is these bytes. */
function bodyOf(title: Buffer): Buffer {
  const query = 'mutation($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { title } } }';
  const variables = { input: { regionId: stage.city.grid.id, title: '@', description: 'x' } };
  const [before = '', after = ''] = JSON.stringify({ query, variables }).split('@');
  return Buffer.concat([Buffer.from(before), title, Buffer.from(after)]);
}

async function send(payload: Buffer, contentType: string, language = 'zh-CN') {
  const { statusCode, body } = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': contentType, 'accept-language': language },
    payload,
  });
  return { status: statusCode, body };
}

const titles = async () =>
  (await stage.services.database.pool.query<{ title: string }>('select title from demands')).rows.map(
    ({ title }) => title,
  );

describe('a body is decoded by the charset that is declared', () => {
  it.each([
    ['GBK', Buffer.from(BYTES.gbk, 'hex'), 'application/json; charset=gbk', TITLE],
    [
      'GB2312, quoted and in capitals',
      Buffer.from(BYTES.gbk, 'hex'),
      'application/json;Charset="GB2312"',
      TITLE,
    ],
    ['GB18030', Buffer.from(BYTES.gbk, 'hex'), 'application/json; charset=gb18030', TITLE],
    ['Big5', Buffer.from(BYTES.big5, 'hex'), 'application/json; charset=big5', BIG5_TITLE],
    ['UTF-8', Buffer.from(TITLE), 'application/json; charset=utf-8', TITLE],
    ['UTF-8, undeclared', Buffer.from(TITLE), 'application/json', TITLE],
  ])('%s', async (_case, title, contentType, stored) => {
    const { status, body } = await send(bodyOf(title), contentType);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ data: { submitDemand: { demand: { title: stored } } } });
    expect(await titles()).toContain(stored);
  });

  it.each(['utf-16', 'utf-16le'])('%s, the little end first', async (charset) => {
    const text = Buffer.from(bodyOf(Buffer.from(TITLE)).toString(), 'utf16le');
    const { body } = await send(text, `application/json; charset=${charset}`);
    expect(JSON.parse(body)).toMatchObject({ data: { submitDemand: { demand: { title: TITLE } } } });
  });

  it('utf-16 with a byte order mark that says the big end first', async () => {
    const text = Buffer.from(`\uFEFF${bodyOf(Buffer.from(TITLE)).toString()}`, 'utf16le').swap16();
    const { body } = await send(text, 'application/json; charset=utf-16');
    expect(JSON.parse(body)).toMatchObject({ data: { submitDemand: { demand: { title: TITLE } } } });
  });
});

describe('a body is refused, and nothing is stored,', () => {
  it.each([
    ['GBK that is not declared', Buffer.from(BYTES.gbk, 'hex'), 'application/json', 400, /UTF-8/],
    [
      'GBK that is declared as UTF-8',
      Buffer.from(BYTES.gbk, 'hex'),
      'application/json; charset=utf-8',
      400,
      /UTF-8/,
    ],
    ['half a character at the end', Buffer.from('e4b8', 'hex'), 'application/json', 400, /UTF-8/],
    ['half a surrogate pair', Buffer.from('eda080', 'hex'), 'application/json', 400, /UTF-8/],
    [
      'bytes that GBK does not have',
      Buffer.from('ff', 'hex'),
      'application/json; charset=gbk',
      400,
      /charset/,
    ],
    ['an unknown charset', Buffer.from(TITLE), 'application/json; charset=utf-7', 415, /charset/],
    ['an invented charset', Buffer.from(TITLE), 'application/json; charset=x', 415, /charset/],
  ])('with %s', async (_case, title, contentType, expected, word) => {
    const before = (await titles()).length;
    for (const language of ['zh-CN', 'en']) {
      const { status, body } = await send(bodyOf(title), contentType, language);
      expect(status).toBe(expected);
      expect(JSON.parse(body)).toMatchObject({
        errors: [{ message: expect.stringMatching(word), extensions: { code: 'BAD_REQUEST' } }],
      });
    }
    expect(await titles()).toHaveLength(before);
  });

  it.each(['\uFFFD', 'a\uFFFDb'])(
    'with a replacement character that comes in as itself: %j',
    async (title) => {
      const { body } = await send(bodyOf(Buffer.from(title)), 'application/json');
      expect(JSON.parse(body)).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: { 'input.title': expect.any(String) } } }],
      });
    },
  );
});

it('no record holds a replacement character', async () => {
  expect((await titles()).filter((title) => title.includes('\uFFFD'))).toEqual([]);
});

it('the charset is found among other parameters', () => {
  const gbk = Buffer.from(BYTES.gbk, 'hex');
  expect(bodyText(gbk, 'application/json; version=1; charset = GBK ; x=y')).toBe(TITLE);
  expect(() => bodyText(gbk, undefined)).toThrow(UnreadableBody);
});
