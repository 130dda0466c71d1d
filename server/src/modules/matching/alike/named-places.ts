/** Words that end the name of a place. */
const ENDS =
  '小区|社区|花园|家园|家苑|公寓|广场|大厦|市场|小学|中学|学校|学院|大学|幼儿园|医院|大道|公园|街道|楼盘|车站|地铁站|路|街|巷|桥|村|镇|苑|站';
/** Characters that no name goes across. */
const BREAKS = /[的在与和及到是我们这那该从于对向把被有为由至了区市县省往前后边附近旁给等本]/u;
const NAMED = new RegExp(`(\\p{Script=Han}{2,8}?)(?:${ENDS})`, 'gu');
/** They stand before an end without naming a place: 人行道路, 公共停车站. */
const GENERIC =
  /^(?:道|马|公|线|铁|网|电|水|一|两|多|老|新|整个?|全|小|大|各|所有|许多|很多|农贸|菜|超级?|周边|门口|回家|上下|进出|十字|人行|高速|公共|一条|整条|那条|步行|主干)+$/u;
const LONGEST = 4;

/** The distinctive parts of the places that a written form names: of 中海国际社区 it is 中海国际. */
export function placesIn(form: string): readonly string[] {
  const found = new Set<string>();
  for (const [, before = ''] of form.matchAll(NAMED)) {
    const name = before.split(BREAKS).at(-1) ?? '';
    const characters = [...name].slice(-LONGEST);
    if (characters.length < 2 || GENERIC.test(name)) continue;
    found.add(characters.join(''));
  }
  return [...found];
}

/** Whether one text names a place of the other: `same` when it does, `other` when both name places but none in common. */
export function comparePlaces(
  one: { readonly places: readonly string[]; readonly form: string },
  other: { readonly places: readonly string[]; readonly form: string },
): 'same' | 'other' | 'unknown' {
  const isNamed =
    one.places.some((place) => names(other.form, place)) ||
    other.places.some((place) => names(one.form, place));
  if (isNamed) return 'same';
  return one.places.length > 0 && other.places.length > 0 ? 'other' : 'unknown';
}

/** The end of a name is its distinctive part, because a street or company may stand before it. */
function names(form: string, place: string): boolean {
  const characters = [...place];
  return form.includes(place) || (characters.length > 3 && form.includes(characters.slice(-3).join('')));
}
