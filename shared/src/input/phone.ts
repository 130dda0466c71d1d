import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { phoneText, withoutLabels } from './phone-text.js';

/**
 * Chinese numbers that can be dialled from anywhere: a mobile, or a landline with its area code (also 400 and 800).
 * Stricter than the library's small metadata, which accepts a mobile with a missing digit, so that a typing error is
 * reported.
 */
const CHINESE = /^(?:1[3-9]\d{9}|(?:10|2\d)\d{8}|[3-9]\d{9,10})$/;

const CHINESE_MOBILE = /^\+861[3-9]\d{9}$/;

/** A number of the city dialled within the city, with its extension. */
const WITHOUT_AREA = /^([2-8]\d{2,3}[-. ]?\d{4})(?:#\d+)?$/;

/** A complete number with a short one behind it: nothing but an extension is written so. */
const WITH_EXTENSION =
  /^((?:(?:\+?86[- ]*)?\(?0\d{2,3}\)?[- ]*\d{7,8})|[48]00[- ]?\d{3}[- ]?\d{4}|1\d{2}[- ]?\d{4}[- ]?\d{4})[- ]+(\d{1,6})$/;

const EXTENSION = /^([^#]*\d[^#]*)#\s*(\d{1,6})\)?#?$/;

/** Between two numbers in one field. */
const BETWEEN = /\s*(?:[/、,;|&]|或者?|和|及|\bor\b|\band\b|\n)\s*/u;

/** Within a number that a narrow column has wrapped. */
const BREAKS = /\s*[\n\r]\s*/g;

/** Far longer than two numbers with their labels. */
const MOST_CHARACTERS = 100;

/** Letters that stand for a digit on a bad copy, or for nothing. */
const LIKE_DIGITS: Readonly<Record<string, number>> = { B: 8, G: 6, Q: 9, S: 5, Z: 2 };

/** What is not understood of a phone number: a key of the word catalogues (`input.*`) with what it names. */
export interface PhoneProblem {
  readonly problem: 'phone' | 'phoneTwo' | 'phoneArea' | 'phoneSign' | 'phoneLetter';
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * The canonical form of a phone number, so that it is found however it was typed: E.164, an extension behind it as RFC 3966 has it
 * (`+867188221234;ext=8001`). Numbers without a country code are Chinese.
 * @returns undefined for an invalid number
 */
export function normalisePhone(text: string): string | undefined {
  const read = readPhone(text);
  return typeof read === 'string' ? read : undefined;
}

/** Why a text is no phone number, or nothing. */
export function phoneProblem(text: string): PhoneProblem | undefined {
  const read = readPhone(text);
  return typeof read === 'string' ? undefined : read;
}

/** The number without its extension: what it is found by. */
export function basePhone(phone: string): string {
  return phone.split(';')[0] ?? '';
}

/** The local form: Chinese numbers without their country code, an extension behind a dash. */
export function localPhone(phone: string): string {
  const [base = '', extension] = phone.split(';ext=');
  return extension === undefined ? localBase(base) : `${localBase(base)}-${extension}`;
}

function localBase(base: string): string {
  if (!base.startsWith('+86')) return base;
  // Fast path for mobiles, nearly all of the numbers: the library takes longer to format one than a page takes to be read.
  if (CHINESE_MOBILE.test(base)) return base.slice(3);
  const national = parsePhoneNumberFromString(base)?.formatNational() ?? base.slice(3);
  return national.replace(/\s/g, '');
}

function readPhone(typed: string): string | PhoneProblem {
  if (typed.length > MOST_CHARACTERS) return { problem: 'phone' };
  const text = phoneText(typed);
  return (
    readNumber(text) ?? readTwo(text) ?? readNumber(phoneText(typed.replace(BREAKS, ' '))) ?? problemOf(text)
  );
}

/** One number, with its extension. */
function readNumber(text: string): string | undefined {
  const [, base = text, extension] = EXTENSION.exec(text) ?? WITH_EXTENSION.exec(text) ?? [];
  const number = readBase(base);
  return number === undefined || extension === undefined ? number : `${number};ext=${extension}`;
}

function readBase(text: string): string | undefined {
  const digits = text.replace(/[\s().[\]-]/g, '').replace(/^00/, '+');
  if (!/^\+?\d{7,15}$/.test(digits)) return undefined;
  const [, national = digits] = /^\+?86(0?1[3-9]\d{9}|0\d{9,11}|10\d{8}|[2-9]\d{9,10})$/.exec(digits) ?? [];
  if (!national.startsWith('+')) {
    const significant = national.replace(/^0/, '');
    return CHINESE.test(significant) ? validE164(`+86${significant}`) : undefined;
  }
  const number = validE164(national);
  return number?.startsWith('+86') && !CHINESE.test(number.slice(3)) ? undefined : number;
}

function validE164(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text, { extract: false });
  return parsed?.isValid() ? parsed.number : undefined;
}

/** Two numbers in one field, unless they are the same one. */
function readTwo(text: string): string | PhoneProblem | undefined {
  for (const [left, right] of halves(text)) {
    const [first, second] = [shown(left), shown(right)];
    if (first === undefined || second === undefined) continue;
    return first === second ? readNumber(left) : { problem: 'phoneTwo', values: { first, second } };
  }
  return undefined;
}

/** A text divided between two numbers: where a sign stands between them, or at any blank. */
function halves(text: string): readonly (readonly [string, string])[] {
  const [left, ...others] = text
    .split(BETWEEN)
    .map(withoutLabels)
    .filter((part) => part !== '');
  const [right] = others;
  const atBlanks = [...text.matchAll(/\s+/g)].map(
    ({ index }) => [text.slice(0, index), text.slice(index)] as const,
  );
  const parts = left !== undefined && right !== undefined ? [[left, right] as const] : atBlanks;
  return parts.map(([one, other]) => [withoutLabels(one), withoutLabels(other)] as const);
}

function shown(text: string): string | undefined {
  const number = readNumber(text);
  return number === undefined ? withoutArea(text) : localPhone(number);
}

function withoutArea(text: string): string | undefined {
  return WITHOUT_AREA.exec(text)?.[1]?.replace(/\D/g, '');
}

function problemOf(text: string): PhoneProblem {
  const local = withoutArea(text);
  if (local !== undefined) return { problem: 'phoneArea', values: { number: local } };
  const [sign] = /[^\d\s+().#[\]-]+/u.exec(text) ?? [];
  if (sign === undefined || (text.match(/\d/g) ?? []).length < 7) return { problem: 'phone' };
  const digit = LIKE_DIGITS[sign.toUpperCase()];
  return digit === undefined
    ? { problem: 'phoneSign', values: { sign } }
    : { problem: 'phoneLetter', values: { sign, digit } };
}
