import { describe, expect, it } from 'vitest';

import { tryOut, wins } from './challenge.js';
import { Classifier } from './classifier.js';
import { trainClassifier } from './train-classifier.js';

const described = (title: string, label: string) => ({ title, description: '', label });
const classifier = trainClassifier({
  cases: [],
  descriptions: [
    described('停水', '水'),
    described('水压', '水'),
    described('塌陷', '路'),
    described('坑洼', '路'),
  ],
});

describe('a trial', () => {
  it('counts a case as right when its class comes first', () => {
    expect(tryOut(classifier, [described('又停水', '水')]).accuracy).toBe(1);
    expect(tryOut(classifier, [described('又停水', '路')]).accuracy).toBe(0);
  });

  it('counts a tie for no class', () => {
    const { model } = classifier;
    const undecided = new Classifier({ ...model, weights: model.weights.map(() => 0) });
    const { accuracy, logLoss } = tryOut(undecided, [described('停水', '水'), described('塌陷', '路')]);
    expect(accuracy).toBe(0);
    expect(logLoss).toBeCloseTo(Math.log(2));
  });

  it('of a label that is not known costs dearly, but not infinitely', () => {
    expect(tryOut(classifier, [described('停水', '噪')])).toEqual({ accuracy: 0, logLoss: -Math.log(1e-4) });
  });
});

describe('a challenger wins', () => {
  const current = { accuracy: 0.6, logLoss: 1 };
  it.each([
    ['when it expects more and is right as often', { accuracy: 0.6, logLoss: 0.9 }, true],
    ['not with a tie', current, false],
    ['not when it is right less often', { accuracy: 0.5, logLoss: 0.5 }, false],
    ['not when it expects no more', { accuracy: 0.9, logLoss: 1 }, false],
    ['not with a loss that is no number', { accuracy: 0.9, logLoss: Number.NaN }, false],
  ])('%s', (_case, challenger, hasWon) => {
    expect(wins(challenger, current)).toBe(hasWon);
  });
});
