import { maskPersonalData, PERSONAL_NUMBERS } from '@lindan/shared/personal-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { setStage } from '../test/stage.js';

const stage = setStage();

const PIECES = [
  '0123456789０１３８Ｘ'.split(''),
  [
    ' ',
    '-',
    '—',
    '(',
    ')',
    '.',
    '#',
    '转',
    '+86',
    '86',
    '0086',
    '，',
    '\n',
    '\u200b',
    'X',
    'x',
    '号',
    '\\',
    '****',
    '\ufe0f\u20e3',
    '③',
    '٣',
    '⁸',
    '+852',
    '打',
    '护照E',
    '一三八',
    '二三四五',
    '幺',
    '零七一八',
    '/',
    '|',
    ']',
    '壹叁捌',
    '一',
  ],
  [
    '13',
    '138',
    '1234',
    '5678',
    '13812345678',
    '0718',
    '8221234',
    '电话',
    '座机：',
    'ext 8',
    '12345',
    '110',
    '栋',
  ],
  ['422801', '1990', '0101', '123X', '6222', '02123456', '4512', '20260311', 'XQ260311-00001'],
].flat();

const aText = fc
  .array(fc.constantFrom(...PIECES), { minLength: 3, maxLength: 24 })
  .map((pieces) => pieces.join(''));

/** Without other pieces between, nearly every text has a number. */
const digitsOnly = fc
  .array(fc.constantFrom(...'0123456789'.split(''), ' ', '-', '138', '0718', '62', '19'), {
    minLength: 10,
    maxLength: 24,
  })
  .map((pieces) => pieces.join(''));

async function maskedInSql(texts: readonly string[]): Promise<readonly string[]> {
  const { rows } = await stage.services.database.pool.query<{ masked: string }>(
    'select mask_personal_data(text) as masked from unnest($1::text[]) with ordinality as given (text, place) order by place',
    [texts],
  );
  return rows.map(({ masked }) => masked);
}

describe('the database masks as the forms do', () => {
  it('ten thousand texts', async () => {
    const texts = [...fc.sample(aText, 6000), ...fc.sample(digitsOnly, 4000)];
    const masked = texts.map(maskPersonalData);
    expect(masked.filter((text, place) => text !== texts[place]).length).toBeGreaterThan(1500);
    expect(await maskedInSql(texts)).toEqual(masked);
  });

  it('whatever is hidden stays hidden', async () => {
    const texts = fc.sample(aText, 2000).map(maskPersonalData);
    expect(await maskedInSql(texts)).toEqual(texts.map(maskPersonalData));
  });

  it('by patterns that name one way to match', () => {
    expect(PERSONAL_NUMBERS.filter(({ pattern }) => /\(\?<|'/.test(pattern))).toEqual([]);
  });
});
