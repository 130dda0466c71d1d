import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { writtenForm } from './written-form.js';

describe('the same, however it is written', () => {
  it.each([
    ['full-width digits', '３号楼２单元', '3号楼2单元'],
    ['full-width letters', 'ＷｉＦｉ断网', 'WIFI断网'],
    ['letters in squares', '🅆🄸🄵🄸', 'wifi'],
    ['a circled number', '③号楼', '3号楼'],
    ['a Roman number', '锦绣家园Ⅱ期', '锦绣家园II期'],
    ['a unit of measure', '10㎡', '10m2'],
    ['traditional characters', '臺階', '台阶'],
    ['traditional characters of another place', '裏面', '裡面'],
    ['a variant of a character', '峯', '峰'],
    ['a character of two readings', '乾燥', '干燥'],
    ['a queen and an afterwards', '後', '后'],
    ['a compatibility ideograph', '\uf9dc', '隆'],
    ['a radical', '⼀', '一'],
    ['marks of Chinese', '电梯，失修。', '电梯 失修'],
    ['marks of English', 'lift,broken!', 'LIFT broken'],
    ['brackets of both widths', '官坡社区（东区）', '官坡社区(东区)'],
    ['book title marks', '《物业管理条例》', '物业管理条例'],
    ['quotation marks', '“一拆”改造', '"一拆" 改造'],
    ['a wide blank', '官坡　1号楼', '官坡 1号楼'],
    ['a blank that does not break', '官坡\u00a01号楼', '官坡 1号楼'],
    ['many blanks and line breaks', ' 官坡 \r\n\t 1号楼 ', '官坡 1号楼'],
    ['an ellipsis', '等等……请修', '等等...请修'],
    ['an ellipsis of the middle of the line', '等等⋯⋯请修', '等等 请修'],
    ['the dot of a name', '买买提·阿依', '买买提•阿依'],
    ['the dot of a name in Japanese', '买买提・阿依', '买买提‧阿依'],
    ['the dot of a name as a full stop', '买买提.阿依', '买买提．阿依'],
    ['the dot of a name in half width', '买买提･阿依', '买买提∙阿依'],
    ['a dash', '3—2—501', '3-2-501'],
    ['a short dash', '3–2–501', '3－2－501'],
    ['a minus sign', '3−2−501', '3‐2‐501'],
    ['a double dash', '8——10点', '8-10点'],
    ['a swung dash', '8～10点', '8~10点'],
    ['a line that was drawn', '8─10点', '8－10点'],
    ['a zero-width space', '电\u200b梯', '电梯'],
    ['a byte order mark', '\ufeff电梯', '电梯'],
    ['direction marks', '\u202d电梯\u202c', '电梯'],
    ['a soft hyphen', 'Wi\u00adFi', 'wifi'],
    ['a variation selector', '☎\ufe0f', '☎'],
    ['a composed letter', 'é', 'e\u0301'],
    ['a capital with a mark', 'É', 'é'],
    ['a capital whose small letter alone is composed', 'J\u030c', 'ǰ'],
    ['capitals of Greek, with the sigma of the end', 'ΛΟΓΟΣ', 'λογος'],
    ['capitals of Cyrillic', 'ЛИФТ', 'лифт'],
    ['Arabic letters of a presentation', 'ﺋﯘ', 'ئۇ'],
    ['an Arabic word that was stretched', 'كـتاب', 'كتاب'],
    ['a blank of Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ', 'ᠮᠣᠩᠭᠣᠯ ᠤᠨ'],
    ['half-width kana', 'ｶﾞｽ', 'ガス'],
  ])('%s', (_case, one, other) => {
    expect(writtenForm(one)).toBe(writtenForm(other));
    expect(writtenForm(one)).not.toBe('');
  });
});

describe('what is kept apart', () => {
  it.each([
    ['numbers with and without a dash', '3-1号楼', '31号楼'],
    ['numbers with and without a dot', '1.5米', '15米'],
    ['accounts', 'zhang_san', 'zhang-san'],
    ['an address of mail and two words', 'a@b.cn', 'a b.cn'],
    ['tones', 'lǜ', 'lu'],
    ['words in one and in two', '电梯失修', '电梯 失修'],
    ['syllables of Tibetan', 'བོད་ཡིག', 'བོདཡིག'],
    ['emoji', '🙂', '🙃'],
  ])('%s', (_case, one, other) => {
    expect(writtenForm(one)).not.toBe(writtenForm(other));
  });
});

it('marks alone have an empty form', () => {
  expect(['', ' ', '，。！', '——', '...', '\u200b\u00a0', '·'].map(writtenForm)).toEqual(Array(7).fill(''));
});

it.each(['བོད་ཡིག', 'ئۇيغۇرچە', 'ᠮᠣᠩᠭᠣᠯ', 'ꆈꌠꉙ', '𠮷野家', '👩‍👩‍👧'.replaceAll('\u200d', ''), '〇'])(
  '%s stays whole',
  (text) => {
    expect(writtenForm(text)).toBe(text);
  },
);

it('the form of a form is itself, and of one line without spaces at its ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const form = writtenForm(text);
      expect(writtenForm(form)).toBe(form);
      expect(form).toBe(form.trim());
      expect(form).not.toMatch(/\s\s|[\n\t]/);
    }),
    { numRuns: 2000 },
  );
});
