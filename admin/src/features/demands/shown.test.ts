import { expect, it } from 'vitest';

import type { DispatchRule } from './hooks/useDispatchRule';
import type { SuggestedResource } from './hooks/useSuggestedResources';
import type { SuggestedUnit } from './hooks/useSuggestedUnits';
import { toShown, unitLines } from './shown';

const suggested = (id: string, score: number) =>
  ({
    score,
    modelVersion: 'UNIT-1',
    reasons: [],
    unit: { id, name: id, shortName: id },
  }) as unknown as SuggestedUnit;
const rule = { id: 'rule', leadUnit: { id: 'b', name: 'b', shortName: 'b' } } as unknown as DispatchRule;

it('the rule’s unit stands first and once, with what the model says of it', () => {
  const lines = unitLines(rule, [suggested('a', 0.6), suggested('b', 0.3)]);
  expect(lines.map(({ unit, score, rule: its }) => [unit.id, score, its?.id])).toEqual([
    ['b', 0.3, 'rule'],
    ['a', 0.6, undefined],
  ]);
});

it('a rule without a word of the model stands by itself, under the version of rules', () => {
  expect(unitLines(rule, [])).toMatchObject([{ unit: { id: 'b' }, score: undefined, modelVersion: 'rules' }]);
});

it('what is shown has a rank within its kind', () => {
  const resources = [{ modelVersion: 'R-1', resource: { id: 'r' } }] as unknown as SuggestedResource[];
  expect(toShown(unitLines(rule, [suggested('a', 0.6)]), resources)).toEqual([
    { kind: 'UNIT', id: 'b', rank: 1, modelVersion: 'rules' },
    { kind: 'UNIT', id: 'a', rank: 2, modelVersion: 'UNIT-1' },
    { kind: 'RESOURCE', id: 'r', rank: 1, modelVersion: 'R-1' },
  ]);
});
