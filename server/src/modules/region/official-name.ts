/** The suffixes of committees in the national list, with the suffixes of their places. */
const BODIES = [
  { body: /(?:居民管理委员会|居民委员会|居委会)$/, place: '社区' },
  { body: /(?:村民委员会|村委会)$/, place: '村' },
  { body: /(?<=社区)委员会$/, place: '社区' },
] as const;

/** The offices of streets and towns, of which people speak as of their places. */
const OFFICE = /(?<=街道)(?:办事处|办)$|(?<=[镇乡市区县])(?:人民政府|政府)$/;

/** Turns a committee's name of the national list into the place's name: `官坡社区居委会` into 官坡社区, `谭家坝村委会` into 谭家坝村. */
export function placeName(official: string): string {
  const found = BODIES.find(({ body }) => body.test(official));
  if (found === undefined) return official;
  const name = official.replace(found.body, '');
  return name.endsWith(found.place) ? name : `${name}${found.place}`;
}

/** What is left of a word without a committee or an office at its end: `官坡居委会` is sought as 官坡, `龙凤镇人民政府` as 龙凤镇. */
export function withoutBody(word: string): string {
  const rest = BODIES.reduce((name, { body }) => name.replace(body, ''), word).replace(OFFICE, '');
  return rest === '' ? word : rest;
}
