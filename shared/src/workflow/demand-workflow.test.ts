import { describe, expect, it } from 'vitest';

import { describeRights, expectPaths } from '../testing/expect-rights.js';
import { demandWorkflow, REQUESTER_DISCLOSURE } from './demand-workflow.js';
import type { Grant } from './workflow.js';
import { finalStatuses, statusesBefore } from './workflow.js';

// Rights by state. `-` is a refusal; a role without a row is refused everything.
const OF_A_GRID = `
who                    | SUBMITTED     | ASSESSED             | SCREENED           | LISTED                 | DISPATCHED            | RESOLVED | CLOSED DECLINED MERGED WITHDRAWN
RESIDENT        CODE   | WITHDRAW      | WITHDRAW             | WITHDRAW           | WITHDRAW               | -                     | RATE     | -
GRID_WORKER     REGION | -             | -                    | -                  | -                      | -                     | -        | -
BUILDING_GROUP  REGION | ASSESS        | -                    | -                  | -                      | -                     | -        | -
AREA_BRANCH     REGION | -             | SCREEN DECLINE MERGE | -                  | -                      | -                     | -        | -
COMMUNITY_STAFF REGION | DECLINE MERGE | DECLINE MERGE        | LIST DECLINE MERGE | DISPATCH DECLINE MERGE | -                     | -        | -
STREET_STAFF    REGION | -             | -                    | -                  | -                      | -                     | -        | -
UNIT_LIAISON HAS_ORDER | -             | -                    | -                  | -                      | -                     | -        | -
PARTY_MEMBER HAS_ORDER | -             | -                    | -                  | -                      | -                     | -        | -
SUPERVISOR      REGION | -             | -                    | -                  | -                      | -                     | -        | -
ADMIN           REGION | -             | -                    | -                  | -                      | -                     | -        | -
SYSTEM            NONE | ABSORB        | ABSORB               | ABSORB             | ABSORB                 | ABSORB REDISPATCH RELIST RESOLVE | -        | -
`;

// Only the rows that differ from the table above.
const OF_THE_COMMUNITY_AS_A_WHOLE = `
who                    | SUBMITTED            | ASSESSED             | SCREENED           | LISTED                 | DISPATCHED | RESOLVED | CLOSED DECLINED MERGED WITHDRAWN
COMMUNITY_STAFF REGION | ASSESS DECLINE MERGE | SCREEN DECLINE MERGE | LIST DECLINE MERGE | DISPATCH DECLINE MERGE | -          | -        | -
`;

const RETURNED_TWICE = `
who                    | SUBMITTED     | ASSESSED      | SCREENED           | LISTED        | DISPATCHED | RESOLVED | CLOSED DECLINED MERGED WITHDRAWN
COMMUNITY_STAFF REGION | DECLINE MERGE | DECLINE MERGE | LIST DECLINE MERGE | DECLINE MERGE | -          | -        | -
STREET_STAFF    REGION | -             | -             | -                  | DISPATCH      | -          | -        | -
`;

const BOTH = `
who                    | SUBMITTED            | ASSESSED             | SCREENED           | LISTED        | DISPATCHED | RESOLVED | CLOSED DECLINED MERGED WITHDRAWN
COMMUNITY_STAFF REGION | ASSESS DECLINE MERGE | SCREEN DECLINE MERGE | LIST DECLINE MERGE | DECLINE MERGE | -          | -        | -
STREET_STAFF    REGION | -                    | -                    | -                  | DISPATCH      | -          | -        | -
`;

const BACKED_BY_NEIGHBOURS = `
who           | SUBMITTED | ASSESSED | SCREENED | LISTED | DISPATCHED | RESOLVED | CLOSED DECLINED MERGED WITHDRAWN
RESIDENT CODE | -         | -        | -        | -      | -          | RATE     | -
`;

const PATHS = `
action   | outcome | from                                          | to
ASSESS   | -       | SUBMITTED                                     | ASSESSED
SCREEN   | -       | ASSESSED                                      | SCREENED
LIST     | -       | SCREENED                                      | LISTED
DECLINE  | -       | SUBMITTED ASSESSED SCREENED LISTED            | DECLINED
MERGE    | -       | SUBMITTED ASSESSED SCREENED LISTED            | MERGED
ABSORB   | -       | SUBMITTED ASSESSED SCREENED LISTED DISPATCHED | stays
WITHDRAW | -       | SUBMITTED ASSESSED SCREENED LISTED            | WITHDRAWN
DISPATCH | -       | LISTED                                        | DISPATCHED
REDISPATCH | -     | DISPATCHED                                    | stays
RELIST   | -       | DISPATCHED                                    | LISTED
RESOLVE  | -       | DISPATCHED                                    | RESOLVED
RATE     | -       | RESOLVED                                      | CLOSED
`;

describe('the life of a demand', () => {
  describeRights(
    'stated for a grid or a building',
    demandWorkflow,
    ['NOT_AWAITING_RULING', 'ONLY_BACKER'],
    OF_A_GRID,
  );
  describeRights(
    'stated for the community as a whole: its staff assess and screen',
    demandWorkflow,
    ['PLACE_ABOVE_GRID', 'NOT_AWAITING_RULING', 'ONLY_BACKER'],
    OF_A_GRID,
    OF_THE_COMMUNITY_AS_A_WHOLE,
  );
  describeRights(
    'returned twice: the street dispatches, the community no longer',
    demandWorkflow,
    ['AWAITING_RULING', 'ONLY_BACKER', 'HANDLED_BY_ANOTHER'],
    OF_A_GRID,
    RETURNED_TWICE,
  );
  describeRights(
    'stated for the community as a whole and returned twice',
    demandWorkflow,
    ['PLACE_ABOVE_GRID', 'AWAITING_RULING', 'ONLY_BACKER', 'HANDLED_BY_ANOTHER'],
    OF_A_GRID,
    BOTH,
  );
  describeRights(
    'backed by neighbours too: its requester alone cannot take it back',
    demandWorkflow,
    ['NOT_AWAITING_RULING'],
    OF_A_GRID,
    BACKED_BY_NEIGHBOURS,
  );

  it('leads from each state exactly where the rules say', () => {
    expectPaths(demandWorkflow, PATHS);
  });

  it('ends closed, declined, merged or withdrawn, and no action at all is left then', () => {
    expect(finalStatuses(demandWorkflow)).toEqual(['CLOSED', 'DECLINED', 'MERGED', 'WITHDRAWN']);
    for (const action of demandWorkflow.actions) {
      for (const end of finalStatuses(demandWorkflow)) {
        expect(statusesBefore(demandWorkflow, action), `${action} ${end}`).not.toContain(end);
      }
    }
  });

  it('takes a note with what passes the demand on, and asks for none', () => {
    const optional = demandWorkflow.steps.filter(({ takes }) => takes?.includes('NOTE'));
    expect([...new Set(optional.map(({ action }) => action))]).toEqual(['ASSESS', 'SCREEN']);
  });

  it('requires the inputs of each step', () => {
    const asks = Object.fromEntries(demandWorkflow.steps.map((step) => [step.action, step.asks ?? []]));
    expect(asks).toEqual({
      ASSESS: [],
      SCREEN: [],
      LIST: ['CATEGORY'],
      DECLINE: ['REASON'],
      MERGE: ['TARGET'],
      ABSORB: [],
      WITHDRAW: [],
      DISPATCH: ['UNIT'],
      REDISPATCH: ['UNIT'],
      RELIST: [],
      RESOLVE: [],
      RATE: ['RATING'],
    });
  });

  it('is visible to its place, to its units and members, and to the resident with the code', () => {
    expect(named(demandWorkflow.seenBy)).toEqual([
      'ADMIN REGION',
      'AREA_BRANCH REGION',
      'BUILDING_GROUP REGION',
      'COMMUNITY_STAFF REGION',
      'GRID_WORKER REGION',
      'PARTY_MEMBER HAS_ORDER',
      'RESIDENT CODE',
      'STREET_STAFF REGION',
      'SUPERVISOR REGION',
      'UNIT_LIAISON HAS_ORDER',
    ]);
  });

  it('grants no action without visibility', () => {
    const seen = named(demandWorkflow.seenBy);
    const acting = demandWorkflow.steps.flatMap((step) => step.by).filter((one) => one.role !== 'SYSTEM');
    for (const name of named(acting)) expect(seen).toContain(name);
  });
});

describe('the requester of a demand', () => {
  it('is masked for the street, the groups, the administrator and a unit that has not claimed', () => {
    expect(named(REQUESTER_DISCLOSURE.MASKED)).toEqual([
      'ADMIN REGION',
      'AREA_BRANCH REGION',
      'BUILDING_GROUP REGION',
      'PARTY_MEMBER CLAIMANT',
      'STREET_STAFF REGION',
      'SUPERVISOR REGION',
      'UNIT_LIAISON CO_UNIT',
      'UNIT_LIAISON LEAD_UNIT',
    ]);
  });

  it('is shown in full to the parties that handle the demand', () => {
    expect(named(REQUESTER_DISCLOSURE.FULL)).toEqual([
      'COMMUNITY_STAFF REGION',
      'GRID_WORKER REGION',
      'PARTY_MEMBER HANDLES_ORDER',
      'UNIT_LIAISON HANDLES_ORDER',
    ]);
  });

  it('is shown in full to the supervisor only while the result waits for verification', () => {
    expect(named(REQUESTER_DISCLOSURE.FULL_WHILE_WAITED_FOR)).toEqual([
      'AREA_BRANCH REGION',
      'BUILDING_GROUP REGION',
      'STREET_STAFF REGION',
      'SUPERVISOR REGION',
    ]);
    expect(named(REQUESTER_DISCLOSURE.FULL)).not.toContain('SUPERVISOR REGION');
  });
});

function named(grants: readonly Grant[]): readonly string[] {
  return [...new Set(grants.map((one) => `${one.role} ${one.scope}`))].sort();
}
