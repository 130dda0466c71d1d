import { expect, it } from 'vitest';

import { capacityOf } from './offers.js';

it.each([
  ['共享车位', '20个共享车位，摇号', '17:15-7:45', { capacity: 20, capacityPeriod: 'DAY' }],
  ['每月一次', '孤寡老人用电义诊', '每月一次；帮扶37名孤寡老人', { capacity: 1, capacityPeriod: 'MONTH' }],
  ['年20场', '送戏演出', '年20场；图书1000余册', { capacity: 20, capacityPeriod: 'YEAR' }],
  ['约20户名额', '按户定制', '每社区约20户名额，申报筛选', { capacity: 20, capacityPeriod: 'TOTAL' }],
  ['100个', '采购100个烟感及手册', '100个', { capacity: 100, capacityPeriod: 'TOTAL' }],
  ['what was done so far', '现场办公', '已办13场，逐社区轮转', undefined],
  ['a vague number', '义诊', '40余名党员', undefined],
  ['places, not things', '健身器材更新', '3个小区', undefined],
  ['two numbers', '民生实事', '100余万元、51个项目', undefined],
])('%s is a clear capacity or none', (_case, resource_zh, capacity_or_condition_zh, capacity) => {
  expect(capacityOf({ resource_zh, capacity_or_condition_zh })).toEqual(capacity);
});
