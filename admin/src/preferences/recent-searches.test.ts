import { beforeEach, expect, it } from 'vitest';

import { forgetKeptOf, forgetPersonalDataOfOthers } from './kept-of-person';
import { recentSearches, rememberSearch } from './recent-searches';

beforeEach(() => sessionStorage.clear());

it('the latest search comes first, each once, and no more than eight', () => {
  for (const search of ['电梯', '路灯', '电梯', ...'一二三四五六七'.split('')])
    rememberSearch('xiang', search);
  expect(recentSearches('xiang')).toEqual(['七', '六', '五', '四', '三', '二', '一', '电梯']);
});

it('somebody’s number is not kept, the number of a record is', () => {
  for (const search of ['138 1234 5678', '0718.822.1234', '幺三八一二三四五六七八', '42280119900101123X'])
    rememberSearch('xiang', search);
  rememberSearch('xiang', 'XQ261122-00007');
  expect(recentSearches('xiang')).toEqual(['XQ261122-00007']);
  expect(sessionStorage.getItem('lindan.searches.xiang')).not.toContain('1234');
});

it('another person finds nothing, and nothing is left after signing out', () => {
  rememberSearch('xiang', '电梯');
  expect(recentSearches('tan')).toEqual([]);
  forgetPersonalDataOfOthers('tan');
  expect(recentSearches('xiang')).toEqual([]);
  rememberSearch('tan', '路灯');
  forgetKeptOf('tan');
  expect(sessionStorage.length).toBe(0);
});

it('what is no list is none', () => {
  sessionStorage.setItem('lindan.searches.xiang', '{"0":"电梯"}');
  expect(recentSearches('xiang')).toEqual([]);
});
