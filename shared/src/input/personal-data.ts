/** Between the digits of one number: blanks, dots, dashes, brackets and characters that nobody sees. */
const GAP_CHARACTERS =
  ' \t\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u205f-\u2060\u2066-\u2069\u3000\ufeff.．·•・_~～()（）‐‑‒–—―－−-';
const GAP = `[${GAP_CHARACTERS}]{1,3}`;
const D = '[0-9]';
/** The beginning of a text, or what stands before a number. Browsers of before 2023 know no lookbehind. */
const BEFORE = '^|[^0-9]';
const AFTER = `(?!${D})`;
const NO_X = '(?![0-9XxＸｘ])';
const COUNTRY = `(?:[+＋]|00)86(?:${GAP})?`;
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
    name: 'a local landline behind a word that says so',
    pattern: `((?:电话|座机|固话|手机|[Tt]el)[号码是为:：. ]{0,4})[2-8]${D}{2,3}(?:${GAP})?${D}{4}${AFTER}${EXTENSION}`,
    shown: String.raw`\1****`,
  },
];

const FULL_WIDTH = '０１２３４５６７８９';
export const DIGITS: { readonly from: string; readonly to: string } = { from: FULL_WIDTH, to: '0123456789' };

/**
 * The guard: a text that does not match holds no personal number. Most texts have no such run of digits, and are looked through once.
 */
export const RUN_OF_DIGITS: string = `[0-9０-９](?:(?:${GAP})?[0-9０-９]){6}`;

const HAS_RUN = new RegExp(RUN_OF_DIGITS);
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
  return text.replace(/[０-９]/g, (digit) => String(FULL_WIDTH.indexOf(digit)));
}
