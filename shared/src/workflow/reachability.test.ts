import { describe, expect, it } from 'vitest';

import { assertSound } from './reachability.js';
import type { Step, Workflow } from './workflow.js';
import { WORKFLOWS } from './workflows.js';

type Lamp = Workflow<string, string, never>;

const SYSTEM = [{ role: 'SYSTEM', scope: 'NONE' }] as const;
const light: Step<string, string, never> = { action: 'LIGHT', from: ['OFF'], to: 'ON', by: SYSTEM };
const smash: Step<string, string, never> = { action: 'SMASH', from: ['OFF', 'ON'], to: 'BROKEN', by: SYSTEM };

function lamp(changes: Partial<Lamp>): Lamp {
  return {
    noun: 'ORDER',
    initial: 'OFF',
    begins: 'MAKE',
    statuses: ['OFF', 'ON', 'BROKEN'],
    actions: ['LIGHT', 'SMASH'],
    ends: ['BROKEN'],
    steps: [light, smash],
    seenBy: [],
    ...changes,
  };
}

describe('an unsound table', () => {
  it.each<[problem: string, changes: Partial<Lamp>, message: string]>([
    [
      'a state no step leads to',
      { statuses: ['OFF', 'ON', 'BROKEN', 'LOST'] },
      'ORDER: no step leads to LOST',
    ],
    [
      'a state that only leads back to itself and its like',
      {
        steps: [light, { action: 'SMASH', from: ['ON'], to: 'OFF', by: SYSTEM }],
        statuses: ['OFF', 'ON'],
        ends: [],
      },
      'ORDER: no way out of OFF, ON',
    ],
    [
      'a step from a state that does not exist',
      { steps: [light, { ...smash, from: ['ON', 'DIM'] }] },
      'ORDER: unknown state DIM',
    ],
    [
      'a step to a state that does not exist',
      { steps: [light, { ...smash, to: 'DUST' }] },
      'ORDER: unknown state DUST',
    ],
    ['an end that does not exist', { ends: ['BROKEN', 'LOST'] }, 'ORDER: unknown state LOST'],
    ['a beginning that does not exist', { initial: 'NEW' }, 'ORDER: unknown state NEW'],
    ['an action without a step', { actions: ['LIGHT', 'SMASH', 'DIM'] }, 'ORDER: no step for DIM'],
    ['a step that nobody may take', { steps: [{ ...light, by: [] }, smash] }, 'ORDER: nobody may LIGHT'],
    [
      'one action that leads to two states from one',
      { steps: [light, smash, { ...light, to: 'BROKEN' }] },
      'ORDER: two ends of LIGHT',
    ],
  ])('has %s', (_problem, changes, message) => {
    expect(() => assertSound(lamp(changes))).toThrow(message);
  });

  it('is none of these when the actor decides between two ends', () => {
    const tryOut = [
      { ...light, outcome: 'GOOD' },
      { ...light, outcome: 'BAD', to: 'BROKEN' },
    ];
    expect(() => assertSound(lamp({ steps: [...tryOut, smash] }))).not.toThrow();
  });
});

it.each(WORKFLOWS)('the life of a $noun is none of these', (workflow) => {
  expect(() => assertSound(workflow)).not.toThrow();
});
