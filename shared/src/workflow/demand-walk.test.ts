import { describe, expect, it } from 'vitest';

import type { DemandStatus } from '../vocabulary/demand.js';
import { DEMAND_STATUSES } from '../vocabulary/demand.js';
import type { DemandCondition } from './demand-workflow.js';
import { demandWorkflow } from './demand-workflow.js';
import { demandWaitsFor } from './waiting.js';
import { finalStatuses } from './workflow.js';

/** Facts of which one of each line holds of any demand; an empty text stands for none. */
const ALTERNATIVES: readonly (readonly (DemandCondition | '')[])[] = [
  ['PLACE_ABOVE_GRID', ''],
  ['AWAITING_RULING', 'NOT_AWAITING_RULING'],
  ['ONLY_BACKER', 'OTHER_BACKERS'],
  ['RESULT_NOT_IN', ''],
  ['SHELVED_BY_COMMUNITY', 'SHELVED_BY_STREET'],
  ['DISPUTE_WINDOW', ''],
  ['DISPUTE_BY_RIGHT', 'DISPUTED_BEFORE'],
  // Another person of the role has not handled it: the rule is about persons, not about demands.
  ['NOT_HANDLED_BY_VIEWER'],
  ['NOT_HANDLED_BEFORE_RULING'],
];
const SITUATIONS = ALTERNATIVES.reduce<readonly DemandCondition[][]>(
  (made, options) =>
    made.flatMap((facts) => options.map((fact) => (fact === '' ? [...facts] : [...facts, fact]))),
  [[]],
);

const OPEN = DEMAND_STATUSES.filter((status) => !finalStatuses(demandWorkflow).includes(status));

function stepsFrom(status: DemandStatus, facts: readonly DemandCondition[]) {
  return demandWorkflow.steps.filter(
    (step) => step.from.includes(status) && (step.when ?? []).every((condition) => facts.includes(condition)),
  );
}

/** Whether an end can be reached while the facts stay as they are. */
function reachesAnEnd(start: DemandStatus, facts: readonly DemandCondition[]): boolean {
  const reached = new Set<DemandStatus>([start]);
  for (const status of reached) {
    if (finalStatuses(demandWorkflow).includes(status)) return true;
    for (const { to } of stepsFrom(status, facts)) if (to !== 'SAME') reached.add(to);
  }
  return false;
}

describe.each(OPEN)('from %s, in whatever situation', (status) => {
  it('the party that it waits for can lead the demand on', () => {
    for (const facts of SITUATIONS) {
      const party = demandWaitsFor(status, {
        isAboveGrid: facts.includes('PLACE_ABOVE_GRID'),
        awaitsRuling: facts.includes('AWAITING_RULING'),
        isShelvedByStreet: facts.includes('SHELVED_BY_STREET'),
      });
      if (party === 'ORDER') continue;
      const onward = stepsFrom(status, facts).filter(
        ({ to, by }) => to !== 'SAME' && by.some(({ role }) => role === party),
      );
      expect(onward, `${party}, ${facts.join(' ')}`).not.toEqual([]);
    }
  });

  it('an allowed way leads to an end', () => {
    for (const facts of SITUATIONS) expect(reachesAnEnd(status, facts), facts.join(' ')).toBe(true);
  });
});
