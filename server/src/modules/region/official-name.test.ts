import { expect, it } from 'vitest';

import { placeName } from './official-name.js';

it.each([
  ['官坡社区居委会', '官坡社区'],
  ['淮河社区居民委员会', '淮河社区'],
  ['亚星社区居民管理委员会', '亚星社区'],
  ['福华南街社区委员会', '福华南街社区'],
  ['谭家坝村委会', '谭家坝村'],
  ['贾家村委会', '贾家村'],
  ['小营新村村民委员会', '小营新村'],
  ['旧镇村村民委员会', '旧镇村'],
  ['黔灵西路社区', '黔灵西路社区'],
  ['恩施大峡谷风景管理处', '恩施大峡谷风景管理处'],
])('%s is the body of %s', (official, place) => {
  expect(placeName(official)).toBe(place);
});
