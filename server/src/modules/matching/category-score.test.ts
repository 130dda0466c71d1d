import { describe, expect, it } from 'vitest';

import { indexCategories, scoreCategories, sureGuesses } from './category-score.js';

const CATEGORIES = indexCategories([
  { code: '0104', name: '老旧小区改造与加装电梯', nameEn: 'Renewal and lifts', keywords: ['扶手', '楼道灯'] },
  { code: '0206', name: '路灯与照明', nameEn: 'Street lamps', keywords: ['路灯', '楼道灯', '不亮'] },
  { code: '0207', name: '井盖与管线', nameEn: 'Manholes', keywords: ['井盖', '缺失'] },
  { code: '2301', name: '通信资费', nameEn: 'Telecoms', keywords: ['WiFi'] },
]);
const codes = (text: string) => scoreCategories(text, CATEGORIES).map(({ code }) => code);

describe('a text speaks of no category', () => {
  it.each(['', '   ', '你好', '希望社区解决', "'; drop table categories --"])('%j', (text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe('a text speaks of a category', () => {
  it('by a keyword', () => {
    expect(scoreCategories('门口的井盖坏了', CATEGORIES)).toEqual([
      { code: '0207', score: 1, words: ['井盖'], isDistinct: true },
    ]);
  });

  it('by a part of its name', () => {
    expect(codes('六楼老人想加装电梯')).toEqual(['0104']);
  });

  it('by a keyword in whatever case, and in English by its name', () => {
    expect(codes('no wifi here')).toEqual(['2301']);
    expect(codes('two lamps are dark')).toEqual(['0206']);
  });

  it('softly by half of a keyword', () => {
    const [guess] = scoreCategories('楼道黑', CATEGORIES);
    expect(guess?.words).toEqual([]);
  });

  it('most clearly by several of its words, and less by words of several categories', () => {
    expect(codes('楼道灯不亮')).toEqual(['0206', '0104']);
  });

  it('by a share of all that it says', () => {
    const scores = scoreCategories('楼道灯不亮，井盖缺失', CATEGORIES).map(({ score }) => score);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('a guess is not made', () => {
  const sure = (text: string) => sureGuesses(scoreCategories(text, CATEGORIES)).map(({ code }) => code);

  it.each([
    ['of a word that two categories have', '楼道灯坏了'],
    ['by halves of words', '楼道黑'],
    ['where two categories are as likely', '路灯旁的井盖'],
    ['without any word', '你好'],
  ])('%s', (_case, text) => {
    expect(sure(text)).toEqual([]);
  });

  it('unless a word is of one category alone', () => {
    expect(sure('门口的井盖坏了')).toEqual(['0207']);
  });

  it('of a word that is within a word of another category', () => {
    const index = indexCategories([
      { code: '0103', name: '房屋修缮', nameEn: 'Repairs', keywords: ['漏水', '外墙脱落'] },
      { code: '1902', name: '调解', nameEn: 'Mediation', keywords: ['漏水纠纷'] },
    ]);
    const of = (text: string) => sureGuesses(scoreCategories(text, index)).map(({ code }) => code);
    expect(of('水管漏水')).toEqual([]);
    expect(of('外墙脱落')).toEqual(['0103']);
  });
});
