import { WRITTEN_FORM_PAIRS, writtenForm } from '@lindan/shared/written-form';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { setStage } from '../test/stage.js';
import { MIGRATIONS } from './migrations.js';
import { sqlFiles } from './sql-files.js';
import { writtenFormSql } from './written-form-sql.js';

const stage = setStage();

async function expectTheSame(texts: readonly string[]): Promise<void> {
  const { rows } = await stage.services.database.pool.query<{ form: string }>(
    'select written_form(text) as form from unnest($1::text[]) with ordinality typed (text, place) order by place',
    [texts],
  );
  const differing = texts.flatMap((text, place) => {
    const [own, theirs] = [writtenForm(text), rows[place]?.form];
    return own === theirs ? [] : [{ text, own, theirs }];
  });
  expect(differing).toEqual([]);
}

/** Every script and mark that people of this country type, and what is easily got wrong. */
const CHARACTERS = Array.from(
  [
    '电梯井盖楼单元号栋幢室灯路',
    '臺階電廣門裏裡峯著乾後麵',
    'aZéÉßİıǅΣςЖжÅſﬁK',
    '09０９①⑴㈠Ⅱ½㎡ＡｚＷｉ',
    ' \t\n\r\u3000\u00a0\u2003\u2028\u202f',
    '，。！？；：、（）《》“”‘’【】…⋯',
    ',.!?;:()<>"\'/\\|&%#@_*+=^`~$[]{}',
    '·•・‧∙･．-—–‐−－～〜─',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u202a',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\ufe0f',
    '\u0640',
    '\u0301',
    '\u0308',
    '\u030c',
    '\u0323',
    '\u3099',
    'བོད་ཡིག།ئۇيغۇرچەﺋﯘ،؟ᠮᠣᠩᠭᠣᠯ᠋᠂ꆈꌠꉙ한국가나ｶﾞ',
    '𠮷𡨄🙂👩👧🏽☎',
    '\u{2f800}',
    '\uf9dc',
    '⼀',
    '\u0001',
    '\u007f',
    '\u0085',
  ].join(''),
);

it('the database gives the same form of ten thousand texts', async () => {
  const text = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 30 });
  const seed = 20261130;
  await expectTheSame(fc.sample(text, { numRuns: 10_000, seed }));
});

it('and of every character of the table, alone and within a word', async () => {
  await expectTheSame(WRITTEN_FORM_PAIRS.flatMap(([from, to]) => [from, to, `一${from}a${to}.`]));
});

/** The basic plane without surrogates and private use, emoji, and Han beyond the basic plane. */
const RANGES = [
  [0x1, 0xd7ff],
  [0xf900, 0xfffd],
  [0x1f000, 0x1faff],
  [0x20000, 0x323af],
] as const;
/** It came after the PostgreSQL of today. */
const TOO_NEW = new Set([0xa7f1]);

it('and of every assigned character, between two letters', async () => {
  const points = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_value, place) => from + place),
  );
  const characters = points
    .filter((point) => !TOO_NEW.has(point))
    .map((point) => String.fromCodePoint(point));
  await expectTheSame(characters.filter((one) => /\p{Assigned}/u.test(one)).map((one) => `a${one}b`));
});

it('an index over it is built anew, though that has no search path', async () => {
  const { owner } = stage.services;
  await expect(owner.query('reindex index people_account_form')).resolves.toBeDefined();
  await expect(owner.query('analyze people')).resolves.toBeDefined();
});

it('the newest migration that makes the function makes the one of today', () => {
  const newest = MIGRATIONS.map(({ name }) => name)
    .filter((name) => textOf(name).includes('function written_form('))
    .at(-1);
  expect(textOf(newest ?? '')).toContain(writtenFormSql());
});

function textOf(migration: string): string {
  return sqlFiles('migrations').find(({ name }) => name === migration)?.text ?? '';
}
