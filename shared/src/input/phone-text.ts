/** Invisible characters, the frames of keycaps and the quotes of spreadsheets. */
const NOT_WRITTEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u20E3'"`‘’“”]/gu;
const LINE_BREAKS = /[\n\r\u2028\u2029]+/g;
/** Hyphens, dashes, the minus sign. */
const DASHES = /[\p{Pd}\u2212\u2500]/gu;
/** Between digits they stand for a dash. */
const LIKE_DASHES = /(\d\s*)[一ー](?=\s*\d)/g;

const DICTATED = '〇零一幺壹二两贰三叁四肆五伍六陆七柒八捌九玖';
const DICTATED_DIGITS = '0011122233445566778899';
const EVERY_DICTATED = new RegExp(`[${DICTATED}]`, 'gu');
/** Among digits only several in a row are digits too: 王五13812345678 begins with a name. */
const ROW_OF_DICTATED = new RegExp(`[${DICTATED}]{3,}`, 'gu');

/** What an old system made of a number: `1.3812345678E10` with all its digits, `13812345678.0`. */
const EXPONENT = /^(\d)\.(\d{6,14})E\+?(\d{1,2})$/i;
const POINT_ZERO = /^(\+?\d{7,15})\.0$/;
/** The country twice, as a form that fills it in beforehand makes it. */
const COUNTRY_TWICE = /^\+86[\s-]*(?=\+86)/;
/** Pauses before an extension, as phones dial them and keep them in their contacts. */
const PAUSES = /(\d)[,;pw]+(\d{1,6})$/i;

const EXTENSION = /[(\s,;]*(?:(?:转接?|轉|按|分机号?码?|内线|ext(?:ension)?|x(?=\W*\d))[\s.:=]*)+/giu;

const WORDS = [
  '联系人',
  '联系',
  '电话',
  '手机',
  '号码',
  '号',
  '座机',
  '固话',
  '固定',
  '移动',
  '办公室',
  '办公',
  '家庭',
  '家里',
  '住宅',
  '办',
  '单位',
  '本人',
  '我的',
  '值班',
  '微信',
  '同号',
  '热线',
  '咨询',
  '服务',
  '客服',
  '传真',
  '是',
  '为',
  '请',
  '拨打',
  '致电',
  'telephone',
  'tel',
  'mobile',
  'mob',
  'cell',
  'phone',
  'contact',
  'number',
  'fax',
  'wechat',
  'hotline',
  '[tmp](?=\\s*:)',
].join('|');
const LABELS_BEFORE = new RegExp(`^(?:${WORDS}|[\\s:.,;()\\[\\]<>=-])+`, 'iu');
const LABELS_BEHIND = new RegExp(`(?:${WORDS}|[\\s:.,;!()\\[\\]<>=-])+$`, 'iu');

/**
 * What was typed for a phone number, with its signs in one form each: half-width, `-` for every dash, `#` before an extension, digits for
 * dictated ones and for the letters O and l. Labels and invisible marks fall away.
 */
export function phoneText(typed: string): string {
  const plain = typed.normalize('NFKC').replace(LINE_BREAKS, ';').replace(NOT_WRITTEN, '');
  const bracketed = plain
    .replace(/[【〔《「]/g, '(')
    .replace(/[】〕》」]/g, ')')
    .replace(/[。·•・]/g, '.');
  const dashed = dictated(bracketed.replace(LIKE_DASHES, '$1-').replace(DASHES, '-'));
  const bare = withoutLabels(withoutLabels(dashed).replace(EXTENSION, '#'));
  return withLettersAsDigits(asNumber(bare)).replace(COUNTRY_TWICE, '').replace(PAUSES, '$1#$2');
}

/** The same without labels, and without punctuation at its ends. */
export function withoutLabels(text: string): string {
  return text.replace(LABELS_BEFORE, '').replace(LABELS_BEHIND, '');
}

function dictated(text: string): string {
  const digits = (row: string) =>
    row.replace(EVERY_DICTATED, (digit) => DICTATED_DIGITS[DICTATED.indexOf(digit)] ?? digit);
  return /\d/.test(text) ? text.replace(ROW_OF_DICTATED, digits) : digits(text);
}

function asNumber(text: string): string {
  const [, first = '', others = '', exponent] = EXPONENT.exec(text) ?? [];
  if (exponent !== undefined && Number(exponent) === others.length) return first + others;
  return text.replace(POINT_ZERO, '$1');
}

/** O for 0 and l for 1: no other digit can be meant. Among other letters they are letters. */
function withLettersAsDigits(text: string): string {
  const isNumber = /\d/.test(text) && !/[a-z]/i.test(text.replace(/[oil]/gi, ''));
  return isNumber ? text.replace(/[oО〇]/giu, '0').replace(/[il]/gi, '1') : text;
}
