/** The suffixes of committees in the national list, with the suffixes of their places. */
const BODIES = [
  { body: /(?:居民管理委员会|居民委员会|居委会)$/, place: '社区' },
  { body: /(?:村民委员会|村委会)$/, place: '村' },
  { body: /(?<=社区)委员会$/, place: '社区' },
] as const;

/** Turns a committee's name of the national list into the place's name: `官坡社区居委会` into 官坡社区, `谭家坝村委会` into 谭家坝村. */
export function placeName(official: string): string {
  const found = BODIES.find(({ body }) => body.test(official));
  if (found === undefined) return official;
  const name = official.replace(found.body, '');
  return name.endsWith(found.place) ? name : `${name}${found.place}`;
}
