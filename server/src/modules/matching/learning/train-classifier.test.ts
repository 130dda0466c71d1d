import { describe, expect, it } from 'vitest';
import type { Model } from './classifier.js';
import { Classifier } from './classifier.js';
import type { LabelledText } from './labelled-text.js';
import { bytesOf, modelOf, UnreadableModel } from './model-bytes.js';
import { NothingToLearn, trainClassifier } from './train-classifier.js';

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  水: [
    '家里停水两天了',
    '水压太低洗不了澡',
    '自来水发黄有异味',
    '水表读数不对',
    '小区停水没有通知',
    '二次供水水箱很脏',
  ],
  路: [
    '门口道路坑洼不平',
    '路面塌陷很危险',
    '人行道地砖松动',
    '修路半年没有完工',
    '村里的路没有硬化',
    '路面破损积水',
  ],
  噪: [
    '楼下广场舞太吵',
    '夜里工地施工噪音',
    '邻居装修噪声扰民',
    '烧烤店半夜很吵',
    '酒吧音响噪音大',
    '货车夜里鸣笛太吵',
  ],
};
const CASES: readonly LabelledText[] = Object.entries(TEXTS).flatMap(([label, texts]) =>
  texts.map((title) => ({ title, description: '', label })),
);
const DESCRIPTIONS: readonly LabelledText[] = [
  { title: '停水', description: '', label: '水' },
  { title: '水压', description: '', label: '水' },
  { title: '路面', description: '', label: '路' },
  { title: '塌陷', description: '', label: '路' },
  { title: '噪音', description: '', label: '噪' },
  { title: '扰民', description: '', label: '噪' },
];
const text = (title: string) => ({ title, description: '' });
const first = (classifier: Classifier, title: string) =>
  classifier.best(classifier.judge(text(title)), 1)[0]?.label;

describe('nothing is learned', () => {
  it.each([
    ['without rows', [], 0],
    ['from one class', CASES.filter(({ label }) => label === '水'), 1],
  ])('%s', (_, cases, classes) => {
    expect(() => trainClassifier({ cases })).toThrow(NothingToLearn);
    expect(() => trainClassifier({ cases })).toThrow(expect.objectContaining({ classes }));
  });
});

describe('a classifier', () => {
  it('judges texts that it has not seen', () => {
    const classifier = trainClassifier({ cases: CASES });
    expect(first(classifier, '今天又停水了')).toBe('水');
    expect(first(classifier, '门口路面破损')).toBe('路');
    expect(first(classifier, '半夜噪音太大')).toBe('噪');
  });

  it('knows before the first case what classes are described by', () => {
    const classifier = trainClassifier({ cases: [], descriptions: DESCRIPTIONS });
    expect(first(classifier, '小区又停水了')).toBe('水');
    expect(first(classifier, '装修扰民')).toBe('噪');
  });

  it('gives probabilities of all classes, also of one that only a description names', () => {
    const cases = CASES.filter(({ label }) => label !== '噪');
    const classifier = trainClassifier({ cases, descriptions: DESCRIPTIONS });
    expect(classifier.model.classes).toEqual(['噪', '水', '路']);
    const { probabilities } = classifier.judge(text('停水'));
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });

  it('is the same from the same rows', () => {
    const probabilities = () => [...trainClassifier({ cases: CASES }).judge(text('停水')).probabilities];
    expect(probabilities()).toEqual(probabilities());
  });

  it.each(['', '水', '😀🎉', 'the lamp is broken', '<script>alert(1)</script>', '水'.repeat(4000)])(
    'takes any text: %.20s',
    (odd) => {
      const classifier = trainClassifier({ cases: CASES, descriptions: DESCRIPTIONS });
      for (const probability of classifier.judge({ title: odd, description: odd }).probabilities)
        expect(Number.isFinite(probability)).toBe(true);
    },
  );

  it('says that it has nothing to judge by', () => {
    const classifier = trainClassifier({ cases: CASES });
    expect(classifier.judge(text('😀')).isEmpty).toBe(true);
    expect(classifier.judge(text('停水')).isEmpty).toBe(false);
  });
});

describe('a stored classifier', () => {
  const { model } = trainClassifier({ cases: CASES, descriptions: DESCRIPTIONS });
  const bytes = bytesOf(model);

  it('judges as before', () => {
    const again = new Classifier(modelOf(bytes)).judge(text('停水'));
    expect(again).toEqual(new Classifier(model).judge(text('停水')));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.from('no model')],
    ['half of the bytes', bytes.subarray(0, bytes.length / 2)],
  ])('is not read from %s', (_, damaged) => {
    expect(() => modelOf(damaged)).toThrow(UnreadableModel);
  });

  const nowhere = { vectors: model.cases.vectors, labels: model.cases.labels.map(() => 3) };
  it.each<readonly [string, Partial<Model>]>([
    ['without classes', { classes: [] }],
    ['with a class twice', { classes: model.classes.map(() => '水') }],
    ['with too few weights', { weights: model.weights.slice(1) }],
    ['with a weight that is no number', { weights: model.weights.map(() => Number.NaN) }],
    ['with frequencies of other classes', { frequencies: model.frequencies.subarray(1) }],
    ['with cases of a class that is not there', { cases: nowhere }],
    ['with cases that have no label', { cases: { vectors: model.cases.vectors, labels: new Int32Array() } }],
    ['with scores of other grams', { linear: { classes: 3, weights: model.linear.weights.subarray(3) } }],
  ])('is not read %s', (_, part) => {
    expect(() => modelOf(bytesOf({ ...model, ...part }))).toThrow(UnreadableModel);
  });
});
