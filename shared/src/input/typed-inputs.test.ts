import { describe, expect, it } from 'vitest';

import { cleanText } from './clean-text.js';
import { localPhone, normalisePhone, phoneProblem } from './phone.js';
import { textProblem } from './plain-text.js';
import { recordNumber, recordNumbers, trackingPairOf } from './record-number.js';

// Inputs as people of a city type, paste and dictate them: written down before the code that reads them.

const MOBILE = '13812345678';
const LANDLINE = '07188221234';

describe('a phone number', () => {
  it.each([
    ['blanks', '138 1234 5678', MOBILE],
    ['dashes of another keyboard', '138—1234–5678', MOBILE],
    ['dots', '138.1234.5678', MOBILE],
    ['full-width digits and blanks', '１３８　１２３４　５６７８', MOBILE],
    ['brackets round the country', '(+86)13812345678', MOBILE],
    ['the country without a plus', '8613812345678', MOBILE],
    ['the country as it is dialled', '0086-138-1234-5678', MOBILE],
    ['the zero of long distance', '013812345678', MOBILE],
    ["the marks of a phone's contacts", '\u202D138 1234 5678\u202C', MOBILE],
    ['a mark of a chat between digits', '138\u200B1234\u200B5678', MOBILE],
    ['a byte order mark in front', '\uFEFF13812345678', MOBILE],
    ['the apostrophe of a spreadsheet', "'13812345678", MOBILE],
    ['a label', '联系电话：13812345678', MOBILE],
    ['a label of two words', '手机号码 138-1234-5678', MOBILE],
    ['a label in English', 'Tel.: 138 1234 5678', MOBILE],
    ['a remark behind', '13812345678（微信同号）', MOBILE],
    ['a full stop behind', '13812345678。', MOBILE],
    ['the letter O for a zero', '138O2345678', '13802345678'],
    ['the letter l for a one', 'l38l2345678', MOBILE],
    ['dictated digits', '幺三八一二三四五六七八', MOBILE],
    ['the same number twice', '13812345678 / 138 1234 5678', MOBILE],
    ['a mobile behind a switchboard', '13812345678转1234', '13812345678-1234'],
    ['a landline', '0718-8221234', LANDLINE],
    ['a landline with 一 for its dash', '0718一8221234', LANDLINE],
    ['an area code in wide brackets', '（0718）8221234', LANDLINE],
    ['the country and the zero', '+86 (0)718 822 1234', LANDLINE],
    ['an extension behind a hash', '0718-8221234#8001', `${LANDLINE}-8001`],
    ['an extension behind 转', '0718-8221234转8001', `${LANDLINE}-8001`],
    ['an extension in brackets', '0718-8221234（转 8001）', `${LANDLINE}-8001`],
    ['an extension behind ext', '0718-8221234 ext 8001', `${LANDLINE}-8001`],
    ['an extension behind 分机', '0718 8221234 分机：8001', `${LANDLINE}-8001`],
    ['an extension behind a dash', '0718-8221234-8001', `${LANDLINE}-8001`],
    ['a short extension behind a dash', '0718-8221234-8', `${LANDLINE}-8`],
    ['a number for companies', '400-820-8820', '4008208820'],
    ['a number for companies with an extension', '400 820 8820 转 2', '4008208820-2'],
    ['a free number', '800-820-8820', '8008208820'],
    ['a number of Hong Kong', '+852 9123 4567', '+85291234567'],
    ['its own shown form', '07188221234-8001', '07188221234-8001'],
    ['digits dictated in part', '一三八1234五六七八', MOBILE],
    ['the digits of a cheque', '壹叁捌壹贰叁肆伍陆柒捌', MOBILE],
    ['the digits of a list', '①③⑧①②③④⑤⑥⑦⑧', MOBILE],
    ['keycaps', Array.from('13812345678', (digit) => `${digit}\uFE0F\u20E3`).join(''), MOBILE],
    ['a line break within', '138 1234\n5678', MOBILE],
    ['the country twice', '+86 +8613812345678', MOBILE],
    ['the country in wide brackets', '（+86）138-1234-5678', MOBILE],
    ['the decimal point of an old system', '13812345678.0', MOBILE],
    ['the exponent of an old system', '1.3812345678E10', MOBILE],
    ['the address of a link', 'tel:07188221234,8001', `${LANDLINE}-8001`],
    ['a pause of a contact', '0718-8221234;8001', `${LANDLINE}-8001`],
    ['a pause of another phone', '07188221234p8001', `${LANDLINE}-8001`],
    ['a dictated extension', '0718-8221234转八零零一', `${LANDLINE}-8001`],
    ['the country without a plus, and dashes', '86-718-8221234', LANDLINE],
    ['a dash at another place', '071-88221234', LANDLINE],
  ])('with %s is understood', (_case, typed, shown) => {
    const stored = normalisePhone(typed);
    expect(phoneProblem(typed)).toBeUndefined();
    expect(localPhone(stored ?? '')).toBe(shown);
    expect(normalisePhone(stored ?? '')).toBe(stored);
  });

  it.each([
    ['two numbers', '13812345678/0718-8222222', 'phoneTwo', { first: MOBILE, second: '07188222222' }],
    ['two numbers and a comma', '13812345678、13987654321', 'phoneTwo', { second: '13987654321' }],
    ['two numbers and an or', '13812345678或13987654321', 'phoneTwo', { second: '13987654321' }],
    ['two numbers and a blank', '138 1234 5678 139 8765 4321', 'phoneTwo', { second: '13987654321' }],
    ['two local numbers of one office', '0718-8221234/8221235', 'phoneTwo', { second: '8221235' }],
    ['no area code', '8221234', 'phoneArea', { number: '8221234' }],
    ['no area code and a remark', '8221234（办）', 'phoneArea', { number: '8221234' }],
    ['no area code and an extension', '822-1234转8001', 'phoneArea', { number: '8221234' }],
    ['a name before it', '王五13812345678', 'phoneSign', { sign: '王五' }],
    ['a letter that may be a digit', '1381234567B', 'phoneLetter', { sign: 'B', digit: 8 }],
    ['a digit missing', '1381234567', 'phone', undefined],
    ['an emergency number', '110', 'phone', undefined],
    ['a label alone', '电话：', 'phone', undefined],
    ['masked digits', '138****5678', 'phoneSign', { sign: '****' }],
    ['digits that a spreadsheet dropped', '1.38123E+10', 'phoneSign', { sign: 'E' }],
    ['a remark whose number it is', '13812345678（儿子）', 'phoneSign', { sign: '儿子' }],
    ['a word for none', '没有', 'phone', undefined],
    ['a slash for none', '/', 'phone', undefined],
    ['ten thousand digits', '1'.repeat(10_000), 'phone', undefined],
  ])('with %s is refused by a word that says why', (_case, typed, problem, values) => {
    expect(phoneProblem(typed)).toMatchObject({ problem, ...(values && { values }) });
    expect(normalisePhone(typed)).toBeUndefined();
  });
});

describe('a number and a tracking code', () => {
  const NUMBER = 'XQ261122-00007';
  const CODE = 'K7PW-2M9Q-XR4T';
  const pair = { number: NUMBER, trackingCode: CODE };

  it.each([
    ['as they are printed', NUMBER, CODE],
    ['in lower case, without hyphens', 'xq26112200007', 'k7pw2m9qxr4t'],
    ['with an em dash', 'XQ261122—00007', 'K7PW—2M9Q—XR4T'],
    ['in full width', 'ＸＱ２６１１２２－００００７', 'Ｋ７ＰＷ－２Ｍ９Ｑ－ＸＲ４Ｔ'],
    ['with labels', '编号：XQ261122-00007', '查询码：K7PW-2M9Q-XR4T'],
    ['with labels of an office', '受理号 XQ261122-00007', '密码K7PW-2M9Q-XR4T'],
    ['with labels in English', 'Number: XQ261122-00007', 'Tracking code: K7PW-2M9Q-XR4T'],
    ['with a full stop behind', 'XQ261122-00007。', 'K7PW-2M9Q-XR4T.'],
    ['with invisible marks behind', 'XQ261122-00007\u200B', '\u202AK7PW-2M9Q-XR4T\u202C'],
    ['swapped', CODE, NUMBER],
    ['swapped, with labels', '查询码：K7PW2M9QXR4T', '编号 xq261122 00007'],
    ['both in the first field', `邻单 编号：${NUMBER} 查询码：${CODE}`, ''],
    ['both in the second field', '', `Lindan number: ${NUMBER} tracking code: ${CODE}`],
    ['both in both fields', `${NUMBER} ${CODE}`, `${NUMBER} ${CODE}`],
    ['both in the second field, behind the number in the first', NUMBER, `${NUMBER} ${CODE}`],
    ['on two lines of one field', `${CODE}\n${NUMBER}`, ''],
    ['with letters for digits', 'XQ26II22-OOOO7', 'K7PW-2M9Q-XR4T'],
    ['with the digits of the number alone', '261122-00007', CODE],
    ['with fewer zeros', 'XQ261122-7', CODE],
    ['with a house behind', 'XQ261122-00007（3号楼）', CODE],
    ['with a remark behind the code', NUMBER, `${CODE}（查询码）`],
    ['in a message', `您的编号${NUMBER}，查询码${CODE}，请保存`, ''],
    ['in an address', `https://x.cn/r/track?number=${NUMBER}&code=${CODE}`, ''],
  ])('%s are understood', (_case, number, code) => {
    expect(trackingPairOf(number, code)).toEqual(pair);
  });

  it.each([
    ['a letter too much', NUMBER, `${CODE}X`, `${CODE}X`],
    ['a letter less', NUMBER, CODE.slice(0, -1), CODE.slice(0, -1)],
    ['a phone number', NUMBER, '13812345678', '13812345678'],
  ])('a code with %s is left to be set right', (_case, number, code, left) => {
    expect(trackingPairOf(number, code)).toEqual({ number: NUMBER, trackingCode: left });
  });

  it.each([
    ['an order', 'gd261122 00017', 'GD261122-00017'],
    ['an order with a label', '工单号：GD261122—00017。', 'GD261122-00017'],
    ['an order with a part behind', '工单 GD260311-00071-2', 'GD260311-00071'],
    ['a demand with a house behind', 'XQ261122-00007 3号楼', 'XQ261122-00007'],
    ['a demand of a busy year', 'xq261122-1234567', 'XQ261122-1234567'],
    ['a phone number', '13812345678', undefined],
    ['a word', '电梯', undefined],
    ['nothing', '', undefined],
  ])('in a search: %s', (_case, typed, number) => {
    expect(recordNumber(typed)).toBe(number);
  });
});

describe('the numbers in a search', () => {
  it.each([
    ['one among words', 'XQ261122-00007 电梯', ['XQ261122-00007']],
    ['one before a number of a house', 'XQ261122-00007 2单元', ['XQ261122-00007']],
    ['one in brackets', '工单（gd261122—00017）2号', ['GD261122-00017']],
    ['two', 'XQ261122-00007、XQ261122-8', ['XQ261122-00007', 'XQ261122-00008']],
    ['in full width', 'ｘｑ２６１１２２００００７', ['XQ261122-00007']],
    ['the digits alone', '261122-00007', ['XQ261122-00007', 'GD261122-00007']],
    ['the digits alone, with a label', '编号：26112200007。', ['XQ261122-00007', 'GD261122-00007']],
    ['a phone', '13812345678', []],
    ['a landline', '0718-8221234', []],
    ['a word', '电梯', []],
  ])('%s', (_case, typed, numbers) => {
    expect(recordNumbers(typed)).toEqual(numbers);
  });
});

describe('a pasted text', () => {
  it.each([
    ['direction marks of a contact', '\u202A井盖坏了\u202C', '井盖坏了'],
    ['an isolate of a chat', '\u2066楼道灯\u2069不亮', '楼道灯不亮'],
    ['soft hyphens of a web page', '電\u00AD梯', '電梯'],
    ['a zero-width blank', '3\u200B号楼', '3号楼'],
    ['a byte order mark', '\uFEFF标题', '标题'],
    ['the placeholder of a picture', '漏水\uFFFC', '漏水'],
    ['line breaks of Windows', '一\r\n二\r三', '一\n二\n三'],
    ['a line separator and a paragraph separator', '一\u2028二\u2029三', '一\n二\n三'],
    ['a vertical tab, a form feed, a next line', '一\u000B二\u000C三\u0085四', '一\n二\n三\n四'],
    ['blanks at the ends', '\u3000\u00A0 坏了 \n', '坏了'],
    ['wide blanks within', '张三\u3000李四', '张三\u3000李四'],
    ['a family of four', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}', undefined],
    ['a flag made of tags', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', undefined],
    ['a rainbow flag', '\u{1F3F3}\uFE0F\u200D\u{1F308}', undefined],
    ['a rare character with its variant', '𠮷\u{E0100}野家', undefined],
    ['Tibetan', 'བཀྲ་ཤིས་བདེ་ལེགས།', undefined],
    ['Uyghur', 'ئۇيغۇرچە خەت', undefined],
    ['Mongolian with its selectors', 'ᠮᠣᠩᠭᠣᠯ\u202Fᠪᠢᠴᠢᠭ\u180B\u180E\u1820', undefined],
    ['Persian with its non-joiner', 'می\u200Cخواهم', undefined],
    ['a joiner between Chinese characters', '井\u200D盖\u200C', '井盖'],
    ['tags that hide a text', '标题\u{E0041}\u{E0042}', '标题'],
  ])('%s', (_case, pasted, cleaned = pasted) => {
    expect(cleanText(pasted)).toBe(cleaned);
    expect(textProblem(pasted, { max: 100, required: true })).toBeUndefined();
  });

  it.each([
    ['marks alone', '\u200B\u202A\u202C\uFEFF\u00AD', { problem: 'required' }],
    ['combining marks alone', '\u0301\u0301', { problem: 'required' }],
    ['a heap of ten thousand marks', `楼道${'\u0301'.repeat(10_000)}灯`, { problem: 'stacked', at: 2 }],
    ['NUL', '井盖\u0000坏了', { problem: 'unprintable', at: 3 }],
    [
      'half an emoji behind a whole one',
      '\u{1F468}\u200D\u{1F469}a\uD83D',
      { problem: 'unprintable', at: 3 },
    ],
  ])('%s is refused, and the place is shown', (_case, pasted, problem) => {
    expect(textProblem(pasted, { max: 4000, required: true })).toEqual(problem);
  });
});
