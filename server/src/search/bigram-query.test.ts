import { describe, expect, it } from 'vitest';

import { bigramQuery, searchWords } from './bigram-query.js';

describe('the words of a search', () => {
  it.each([
    ['电梯', ['电梯']],
    ['  加装 电梯\t加装 ', ['加装', '电梯']],
    ['电梯　加装', ['电梯', '加装']],
    ['   ', []],
  ])('of %j are %j', (search, words) => {
    expect(searchWords(search)).toEqual(words);
  });
});

describe('the index is asked', () => {
  it.each([
    ['for the pair of a two-character word', '电梯', `'电梯'`],
    ['for every pair of a longer one', '加装电梯', `'加装' & '装电' & '电梯'`],
    ['for the beginning of one character', '梯', `'梯':*`],
    ['without case', 'WiFi', `'wi' & 'if' & 'fi'`],
    ['for a repeated pair once', '哈哈哈', `'哈哈'`],
    ['for characters beyond the basic plane whole', '𠮷野', `'𠮷野'`],
    ['for quotation marks and backslashes as characters', `'\\`, `'''\\\\'`],
    ['for operators as characters', '!&', `'!&'`],
  ])('%s', (_case, word, query) => {
    expect(bigramQuery(word)).toBe(query);
  });

  it('not for letters that databases fold differently', () => {
    expect(bigramQuery('É')).toBeUndefined();
    expect(bigramQuery('caÉ')).toBe(`'ca'`);
  });
});
