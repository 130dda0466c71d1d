import { describe, expect, it } from 'vitest';

import { bigramQuery, searchWords } from './bigram-query.js';

describe('the words of a search', () => {
  it.each([
    ['电梯', ['电梯']],
    ['  加装 电梯\t加装 ', ['加装', '电梯']],
    ['电梯　加装', ['电梯', '加装']],
    ['电梯，失修', ['电梯', '失修']],
    ['電梯。失修！', ['电梯', '失修']],
    ['ＷｉＦｉ断网', ['wifi断网']],
    ['Wi-Fi', ['wi', 'fi']],
    ['买买提•阿依', ['买买提', '阿依']],
    ['3—2—501 1.5米 A-12', ['3-2-501', '1.5米', 'a', '12']],
    ['1.5.', ['1.5']],
    ['   ', []],
    ['，。！——', ['，。！——']],
    ['...', ['...']],
  ])('of %j are %j', (search, words) => {
    expect(searchWords(search)).toEqual(words);
  });
});

describe('the index is asked', () => {
  it.each([
    ['for the pair of a two-character word', '电梯', `'电梯'`],
    ['for every pair of a longer one', '加装电梯', `'加装' & '装电' & '电梯'`],
    ['for the beginning of one character', '梯', `'梯':*`],
    ['for a repeated pair once', '哈哈哈', `'哈哈'`],
    ['for characters beyond the basic plane whole', '𠮷野', `'𠮷野'`],
    ['for quotation marks and backslashes as characters', `'\\`, `'''\\\\'`],
    ['for operators as characters', '!&', `'!&'`],
  ])('%s', (_case, word, query) => {
    expect(bigramQuery(word)).toBe(query);
  });
});
