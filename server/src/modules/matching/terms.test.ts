import { describe, expect, it } from 'vitest';

import { termsOf, wordsOf } from './terms.js';

describe('the terms of a text', () => {
  it.each([
    ['are its pairs of Chinese characters', '加装电梯', ['加装', '装电', '电梯']],
    ['end at punctuation', '井盖，破损', ['井盖', '破损']],
    ['are whole words in other scripts, whatever their case', 'WiFi 信号 12345', ['wifi', '信号', '12345']],
    ['are none of what nearly every text says', '希望小区的路灯问题解决', ['路灯']],
    ['are none of the small words of English', 'the lift and the stairs', ['lift', 'stairs']],
    ['are no single characters and letters', '灯 a 1', []],
    ['are counted once', '电梯电梯', ['电梯', '梯电']],
    ['know characters beyond the basic plane', '𠮷野家', ['𠮷野', '野家']],
    ['of nothing are none', '', []],
  ])('%s', (_case, text, terms) => {
    expect([...termsOf(text)]).toEqual(terms);
  });
});

describe('the words that two texts share', () => {
  const shared = (text: string, other: string) => wordsOf(text, termsOf(other));

  it('are put together again from their pairs, the longest first', () => {
    expect(shared('请求加装电梯，老人爬楼吃力', '为老人加装电梯提供指导')).toEqual(['加装电梯', '老人']);
  });

  it('stand apart where something else is between them', () => {
    expect(shared('井盖和路灯', '路灯、井盖')).toEqual(['井盖', '路灯']);
  });

  it('are not put together from what only meets in one text', () => {
    expect(shared('电梯加装', '加装电梯')).toEqual(['电梯', '加装']);
  });

  it('are named once', () => {
    expect(shared('电梯坏了，电梯困人', '电梯')).toEqual(['电梯']);
  });

  it('are not named again within a longer one', () => {
    expect(shared('加装电梯，电梯太慢', '加装电梯')).toEqual(['加装电梯']);
  });

  it('may be none', () => {
    expect(shared('井盖破损', '法律咨询')).toEqual([]);
  });
});
