/** What opens a demand to its resident. */
export interface TrackingPair {
  readonly number: string;
  readonly trackingCode: string;
}

/** `XQ` demands and `GD` orders: six digits of the day, and a number of at least five digits. */
const NUMBER = /(XQ|GD)([0-9OIL]{6})([0-9OIL]{1,12})$/;
/** Of a demand, by its digits alone; in a field for its number nothing else can be meant. */
const DIGITS_OF_NUMBER = /^\d{11,18}$/;
const CODE_LENGTH = 12;
/** As it is printed, within other words. */
const CODE_WITHIN = /(?:^|[^0-9A-Z])([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})(?![0-9A-Z])/;

const LABELS = /\b(?:lindan|order|demand|request|tracking|query|code|number|no|nr)\b/gi;

/**
 * The number of a demand or an order by its letters and digits alone: hyphens, labels, full width, small letters and invisible marks do
 * no harm, nor an O for a zero.
 * @returns undefined for a text that ends in no number
 */
export function recordNumber(text: string): string | undefined {
  const within = numbersWithin(text).at(-1);
  if (within !== undefined) return within;
  const [, series, day = '', count = ''] = NUMBER.exec(lettersOf(text)) ?? [];
  return series === undefined ? undefined : written(series, day, count);
}

/** A number within other words. What is no letter or digit may stand between its parts; a blank behind it ends it. */
const EVERY_NUMBER = /(XQ|GD)[^0-9A-Z]{0,3}([0-9OIL]{6})[^0-9A-Z]{0,3}([0-9OIL]{1,12})(?![0-9A-Z])/g;
/** Of either series, by its day and its count alone. */
const BARE_NUMBER =
  /^[^0-9A-Z]*(\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))[^0-9A-Z]{0,3}(\d{5,12})[^0-9A-Z]*$/;

/** The numbers of demands and orders that a search may mean: several at once, among other words, or by their digits alone. */
export function recordNumbers(search: string): readonly string[] {
  const found = numbersWithin(search);
  if (found.length > 0) return found;
  const [, day, count] = BARE_NUMBER.exec(capitals(search)) ?? [];
  if (day !== undefined && count !== undefined) return [written('XQ', day, count), written('GD', day, count)];
  const whole = recordNumber(search);
  return whole === undefined ? [] : [whole];
}

function numbersWithin(text: string): readonly string[] {
  return [...capitals(text).matchAll(EVERY_NUMBER)].map(([, series = '', day = '', count = '']) =>
    written(series, day, count),
  );
}

function written(series: string, day: string, count: string): string {
  return `${series}${digitsOf(day)}-${digitsOf(count).padStart(5, '0')}`;
}

/** A tracking code in the groups in which it is copied by hand. */
export function groupedCode(letters: string): string {
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** The canonical form of a tracking code, however it was typed. */
export function normaliseTrackingCode(code: string): string {
  const [whole, bare] = [lettersOf(code), lettersOf(code.replace(LABELS, ''))];
  return digitsOf(whole.length !== CODE_LENGTH && bare.length === CODE_LENGTH ? bare : whole);
}

/**
 * Makes sense of a number and a code as they were typed or pasted: swapped, or both in one field. What is neither is left as it was
 * typed, so that it can be set right.
 */
export function trackingPairOf(number: string, trackingCode: string): TrackingPair {
  const letters = { number: lettersOf(number), trackingCode: lettersOf(trackingCode) };
  const read =
    numbersWithin(number).find((one) => one.startsWith('XQ')) ??
    demandNumber(DIGITS_OF_NUMBER.test(letters.number) ? `XQ${letters.number}` : letters.number);
  const isCode =
    demandNumber(letters.trackingCode) === undefined && pairIn(letters.trackingCode) === undefined;
  if (read !== undefined && letters.trackingCode !== '' && isCode)
    return { number: read, trackingCode: codeOf(trackingCode) };
  for (const text of [`${number} ${trackingCode}`, number, trackingCode]) {
    const pair = pairIn(lettersOf(text)) ?? pairIn(lettersOf(text.normalize('NFKC').replace(LABELS, '')));
    if (pair !== undefined) return pair;
  }
  const [, code] = CODE_WITHIN.exec(capitals(number)) ?? [];
  if (read !== undefined && code !== undefined) return { number: read, trackingCode: code };
  return { number: read ?? asTyped(number), trackingCode: codeOf(trackingCode) };
}

function codeOf(typed: string): string {
  const letters = normaliseTrackingCode(typed);
  return letters.length === CODE_LENGTH ? groupedCode(letters) : asTyped(typed);
}

function asTyped(text: string): string {
  return lettersOf(text) === '' ? '' : text.normalize('NFKC').trim().toUpperCase();
}

/** A code has a fixed length, so the rest is the number. */
function pairIn(letters: string): TrackingPair | undefined {
  for (const [number, code] of [
    [letters.slice(0, -CODE_LENGTH), letters.slice(-CODE_LENGTH)],
    [letters.slice(CODE_LENGTH), letters.slice(0, CODE_LENGTH)],
  ] as const) {
    const read = demandNumber(number);
    if (read !== undefined) return { number: read, trackingCode: groupedCode(digitsOf(code)) };
  }
  return undefined;
}

function demandNumber(letters: string): string | undefined {
  return NUMBER.exec(letters)?.index === 0 && letters.startsWith('XQ') ? recordNumber(letters) : undefined;
}

function capitals(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}

function lettersOf(text: string): string {
  return capitals(text).replace(/[^0-9A-Z]+/g, '');
}

/** No code and no digits of a number have these letters. */
function digitsOf(letters: string): string {
  return letters.replace(/[IL]/g, '1').replace(/O/g, '0');
}
