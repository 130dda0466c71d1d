/** What a number numbers. Two demands about one thing name the same one. */
type Numbered = 'house' | 'unit' | 'floor' | 'door' | 'phase' | 'group' | 'line' | 'district' | 'road';

/** Numbers by what they number: `3栋2单元` gives house 3 and unit 2. */
export type NamedNumbers = ReadonlyMap<Numbered, ReadonlySet<string>>;

/** The unit words of each kind. A longer one goes before those that it begins with. */
const KINDS: Readonly<Record<string, Numbered>> = {
  号楼: 'house',
  栋: 'house',
  幢: 'house',
  座: 'house',
  单元: 'unit',
  楼: 'floor',
  层: 'floor',
  号线: 'line',
  路公: 'line',
  号: 'door',
  室: 'door',
  期: 'phase',
  组: 'group',
  区: 'district',
  县: 'district',
  路: 'road',
};
const DIGITS = '零一二三四五六七八九';
const NUMBERED = new RegExp(`([a-z]?\\d{1,4})(${Object.keys(KINDS).join('|')})`, 'gu');
/** Chinese numerals stand before these only: 一路 means `all the way`. */
const IN_WORDS =
  /(?<![\d一二三四五六七八九十几多两数])([一二三四五六七八九十]{1,3})(号楼|栋|幢|单元|期|组|号线|层)/gu;

/** @param form in the written form, with digits */
export function numbersIn(form: string): NamedNumbers {
  const found = new Map<Numbered, Set<string>>();
  for (const [, number = '', word = ''] of form.matchAll(NUMBERED)) {
    const kind = KINDS[word];
    if (kind !== undefined) found.set(kind, (found.get(kind) ?? new Set()).add(number));
  }
  return found;
}

/** A written form with the numbers of houses and the like in digits: 三栋 as 3栋. */
export function withDigits(form: string): string {
  return form.replace(IN_WORDS, (_, number: string, word: string) => `${inDigits(number)}${word}`);
}

/** Kinds of which both name numbers: how many have one in common, and how many have none. */
export function compareNumbers(
  one: NamedNumbers,
  other: NamedNumbers,
): { readonly same: number; readonly other: number } {
  const compared = { same: 0, other: 0 };
  for (const [kind, numbers] of one) {
    const others = other.get(kind);
    if (others === undefined) continue;
    if ([...numbers].some((number) => others.has(number))) compared.same += 1;
    else compared.other += 1;
  }
  return compared;
}

/** Both name a house, or a unit of one, and not the same: a fault in 3栋 is none in 5栋. */
export function areOtherHouses(one: NamedNumbers, other: NamedNumbers): boolean {
  return (['house', 'unit'] as const).some((kind) => {
    const [numbers, others] = [one.get(kind), other.get(kind)];
    if (numbers === undefined || others === undefined) return false;
    return ![...numbers].some((number) => others.has(number));
  });
}

/** 十二 as 12, up to 99. */
function inDigits(number: string): string {
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number];
  const ten = number.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0;
  return String(ten * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones.slice(0, 1))));
}
