/** Between the digits of one number: blanks, line breaks, dots, dashes, brackets, frames of keycaps, and characters that nobody sees. */
const GAP_CHARACTERS =
  ' \t\n\u20e3\ufe0f\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u205f-\u2060\u2066-\u2069\u3000\ufeff.．·•・_~～()（）‐‑‒–—―－−-';
const GAP = `[${GAP_CHARACTERS}]{1,4}`;
const D = '[0-9]';
/** The beginning of a text, or what stands before a number. Browsers of before 2023 know no lookbehind. */
const BEFORE = '^|[^0-9]';
const AFTER = `(?!${D})`;
const NO_X = '(?![0-9XxＸｘ])';
const COUNTRY = `(?:[+＋]|00)86(?:${GAP})?`;
/** Digits as they are dictated, or written on a cheque. */
const DICTATED = '0-9〇零一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖';
const N = `[${DICTATED}]`;
const BEFORE_N = `^|[^${DICTATED}]`;
/** What stands between the groups of a mobile alone. */
const SIGNS = '/|*+:：=,，ー一{}\\[\\]';
/** Words before a number, and what stands between. */
const SAYS_SO = '[号码是为方式:：. ]{0,4}';
/** A digit after a digit of the same number. */
const NEXT = `(?:(?:${GAP})?${D})`;
const LAST_FOUR = `(${D}${NEXT}{3})`;
const EXTENSION = `(?:(?:${GAP})?(?:[#＃转]|ext[.]?|分机|-)(?:${GAP})?${D}{1,6}${AFTER})?`;

/** A kind of number: what stands before it, what is shown of its beginning, what is hidden, and what is shown of its end. */
export interface PersonalNumber {
  readonly name: string;
  /** Understood alike by JavaScript and by PostgreSQL. Without lookbehind, and without two ways to match one text. */
  readonly pattern: string;
  /** In PostgreSQL's notation. */
  readonly shown: string;
}

const shown = String.raw`\1\2****\3`;

/** Longer numbers first: the end of a card looks like a phone. The digits are ASCII; {@link asciiDigits} comes before. */
export const PERSONAL_NUMBERS: readonly PersonalNumber[] = [
  {
    name: 'an identity or card number without gaps: 15 to 19 digits',
    pattern: `(${BEFORE})([1-9]${D}{5})${D}{5,9}(${D}{4})${NO_X}`,
    shown,
  },
  {
    name: 'an identity number, by its date of birth',
    pattern:
      `(${BEFORE})([1-9]${D}{5})(?:${GAP})?(?:19|20)${D}{2}(?:${GAP})?(?:0[1-9]|1[0-2])(?:${GAP})?` +
      `(?:0[1-9]|[12]${D}|3[01])(?:${GAP})?(${D}{3}(?:${GAP})?[0-9XxＸｘ])${NO_X}`,
    shown,
  },
  {
    name: 'a card number in groups of four',
    pattern:
      `(${BEFORE})((?:6[02]|4${D}|5[1-5])${D}{2}${GAP}${D}{2})${D}{2}${GAP}${D}{4}${GAP}` +
      `(?:${D}{3}(${D}${GAP}${D}{3})|${D}{2}(${D}{2}${GAP}${D}{2})|${D}(${D}{3}${GAP}${D})|(${D}{4}))${AFTER}`,
    shown: String.raw`\1\2****\3\4\5\6`,
  },
  {
    name: 'a card number behind its first six digits',
    pattern: `(${BEFORE})(62${D}{4})${GAP}${D}{6,9}(${D}{4})${AFTER}`,
    shown,
  },
  {
    name: 'a mobile',
    pattern: `((?:${BEFORE})(?:(?:[+＋]|00)?86(?:${GAP})?)?)(1[3-9]${D})${NEXT}{4}(?:${GAP})?${LAST_FOUR}${AFTER}`,
    shown,
  },
  {
    name: 'a mobile, each digit apart',
    pattern: `(${BEFORE})(1${GAP}[3-9]${GAP}${D})(?:${GAP}${D}){4}${GAP}(${D}(?:${GAP}${D}){3})${AFTER}`,
    shown,
  },
  {
    name: 'a landline with its area code',
    pattern: `(${BEFORE})(0[1-9]${D})${D}?(?:${GAP})?${D}{3,4}(?:${GAP})?(${D}{4})${AFTER}${EXTENSION}`,
    shown,
  },
  {
    name: 'a landline with the code of the country',
    pattern: `((?:${BEFORE})${COUNTRY})([2-9]${D}{2}|10)(?:${GAP})?${D}{3,4}(?:${GAP})?(${D}{4})${AFTER}${EXTENSION}`,
    shown,
  },
  {
    name: 'a mobile in its groups, whatever stands between',
    pattern: `(${BEFORE})(1[3-9]${D})[${SIGNS}]{1,2}${D}{4}[${SIGNS}]{1,2}(${D}{4})${AFTER}`,
    shown,
  },
  {
    name: 'a number of another country',
    pattern: `((?:${BEFORE})(?:[+＋](?:${GAP})?|00)[1-9]${D})${NEXT}{3,9}(?:${GAP})?${LAST_FOUR}${AFTER}`,
    shown: String.raw`\1****\2`,
  },
  {
    name: 'a local landline behind a word that says so',
    pattern: `((?:电话|座机|固话|手机|传真|联系|致电|拨打|打|[Tt]el|[Pp]hone|[Ff]ax|[Cc]all)${SAYS_SO})[2-8]${D}{2,3}(?:${GAP})?${D}{4}${AFTER}${EXTENSION}`,
    shown: String.raw`\1****`,
  },
  {
    name: 'a travel document behind a word that says so',
    pattern: `((?:护照|通行证|[Pp]assport)${SAYS_SO}[A-Za-z]{1,2})${D}{4,7}(${D}{3})${AFTER}`,
    shown: String.raw`\1****\2`,
  },
  {
    name: 'an identity or card number as it is dictated',
    pattern: `(${BEFORE_N})(${N}{6})${N}{5,9}(${N}{4})(?!${N})`,
    shown,
  },
  {
    name: 'a mobile as it is dictated',
    pattern: `(${BEFORE_N})([1一幺壹][3-9三四五六七八九叁肆伍陆柒捌玖]${N})(?:${GAP})?${N}{4}(?:${GAP})?(${N}{4})(?!${N})`,
    shown,
  },
  {
    name: 'a landline as it is dictated',
    pattern: `(${BEFORE_N})([0〇零]${N}{2})${N}?(?:${GAP})?${N}{3,4}(?:${GAP})?(${N}{4})(?!${N})`,
    shown,
  },
];

/** Full width, in circles, raised, lowered, and those of Arabic and Persian: each row from 0 to 9. */
const OTHER_DIGITS = '０１２３４５６７８９⓪①②③④⑤⑥⑦⑧⑨⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';
export const DIGITS: { readonly from: string; readonly to: string } = {
  from: OTHER_DIGITS,
  to: '0123456789'.repeat(OTHER_DIGITS.length / 10),
};

const ANY_DIGIT = `[0-9${OTHER_DIGITS}]`;

/** A dictated number is written in groups of three or four digits, as a mobile is with any sign between. */
const RUN_OF_DICTATED = `${N}{3}[${SIGNS}${GAP_CHARACTERS}]{0,4}${N}{4}`;

/** The guard: a text that does not match holds no personal number. */
export const RUN_OF_DIGITS: string = `${ANY_DIGIT}(?:(?:${GAP})?${ANY_DIGIT}){6}|${RUN_OF_DICTATED}`;
/** A look before the guard, which most texts end: no digit, and no three dictated ones in a row. */
export const FIRST_LOOK: string = `${ANY_DIGIT}|[${DICTATED.replace('0-9', '')}]{3}`;

const HAS_RUN = new RegExp(RUN_OF_DIGITS);
const OTHER_DIGIT = new RegExp(`[${OTHER_DIGITS}]`, 'g');
const EVERY_NUMBER = PERSONAL_NUMBERS.map(
  (number) => [new RegExp(number.pattern, 'g'), number.shown.replaceAll('\\', '$')] as const,
);

/**
 * Hides phones, identity numbers and bank cards in a text: `138****5678`, `422801****123X`. The database has the same function
 * (`mask_personal_data`), made from the same patterns.
 */
export function maskPersonalData(text: string): string {
  if (!HAS_RUN.test(text)) return text;
  const typed = asciiDigits(text);
  const masked = EVERY_NUMBER.reduce((left, [number, form]) => left.replace(number, form), typed);
  return masked === typed ? text : masked;
}

/** The text names somebody's number. */
export function holdsPersonalData(text: string): boolean {
  return maskPersonalData(text) !== text;
}

function asciiDigits(text: string): string {
  return text.replace(OTHER_DIGIT, (digit) => String(OTHER_DIGITS.indexOf(digit) % 10));
}
