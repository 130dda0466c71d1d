import { describe, expect, it } from 'vitest';

import { describeRights, expectPaths } from '../testing/expect-rights.js';
import type { DemandCondition } from './demand-workflow.js';
import { demandWorkflow, REQUESTER_DISCLOSURE } from './demand-workflow.js';
import type { Grant } from './workflow.js';
import { finalStatuses, statusesBefore } from './workflow.js';

// Rights by state. `-` is a refusal; a role without a row is refused everything.
const OF_A_GRID = `
who                    | SUBMITTED                                            | ASSESSED                                             | SCREENED                                                  | LISTED                                                                 | ESCALATED                         | SHELVED                           | DISPATCHED               | RESOLVED           | DISPUTED       | CLOSED  | DECLINED MERGED WITHDRAWN
RESIDENT CODE          | WITHDRAW                                             | WITHDRAW                                             | WITHDRAW                                                  | WITHDRAW                                                               | WITHDRAW                          | WITHDRAW                          | -                        | CLOSE DISPUTE RATE | -              | DISPUTE | -
RESIDENT TOKEN         | BACK                                                 | BACK                                                 | BACK                                                      | BACK                                                                   | BACK                              | BACK                              | BACK                     | -                  | -              | -       | -
GRID_WORKER REGION     | BACK SETTLE                                          | BACK SETTLE                                          | BACK                                                      | BACK                                                                   | BACK                              | BACK                              | BACK                     | -                  | -              | -       | -
BUILDING_GROUP REGION  | ASSESS SETTLE                                        | SETTLE                                               | -                                                         | -                                                                      | -                                 | -                                 | -                        | -                  | -              | -       | -
AREA_BRANCH REGION     | -                                                    | DECLINE MERGE SCREEN                                 | -                                                         | -                                                                      | -                                 | -                                 | -                        | -                  | -              | -       | -
COMMUNITY_STAFF REGION | ACCEPT BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE LIST MERGE SETTLE SET_URGENCY | BACK CORRECT DECLINE DISPATCH ESCALATE MERGE SETTLE SET_URGENCY SHELVE | BACK CORRECT SET_URGENCY          | BACK CORRECT SET_URGENCY UNSHELVE | BACK CORRECT SET_URGENCY | -                  | -              | -       | -
STREET_STAFF REGION    | -                                                    | -                                                    | -                                                         | -                                                                      | DECLINE DISPATCH SEND_BACK SHELVE | -                                 | -                        | -                  | -              | -       | -
UNIT_LIAISON HAS_ORDER | -                                                    | -                                                    | -                                                         | -                                                                      | -                                 | -                                 | -                        | -                  | -              | -       | -
PARTY_MEMBER HAS_ORDER | -                                                    | -                                                    | -                                                         | -                                                                      | -                                 | -                                 | -                        | -                  | -              | -       | -
SUPERVISOR REGION      | -                                                    | -                                                    | -                                                         | -                                                                      | -                                 | -                                 | -                        | -                  | DECIDE_DISPUTE | -       | -
ADMIN REGION           | -                                                    | -                                                    | -                                                         | -                                                                      | -                                 | -                                 | -                        | -                  | -              | -       | -
SYSTEM NONE            | ABSORB                                               | ABSORB                                               | ABSORB                                                    | ABSORB                                                                 | ABSORB                            | ABSORB UNSHELVE                   | ABSORB REDISPATCH RELIST RESOLVE | CLOSE              | -              | -       | -
`;

// Only the rows that differ from the table above.
const OF_THE_COMMUNITY_AS_A_WHOLE = `
who                    | SUBMITTED                                                   | ASSESSED                                                    | SCREENED                                                  | LISTED                                                                 | ESCALATED                | SHELVED                           | DISPATCHED               | RESOLVED | DISPUTED | CLOSED | DECLINED MERGED WITHDRAWN
COMMUNITY_STAFF REGION | ACCEPT ASSESS BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE MERGE SCREEN SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE LIST MERGE SETTLE SET_URGENCY | BACK CORRECT DECLINE DISPATCH ESCALATE MERGE SETTLE SET_URGENCY SHELVE | BACK CORRECT SET_URGENCY | BACK CORRECT SET_URGENCY UNSHELVE | BACK CORRECT SET_URGENCY | -        | -        | -      | -
`;

const RETURNED_TWICE = `
who                    | SUBMITTED                                            | ASSESSED                                             | SCREENED                                                  | LISTED                                               | ESCALATED                         | SHELVED                           | DISPATCHED               | RESOLVED | DISPUTED | CLOSED | DECLINED MERGED WITHDRAWN
COMMUNITY_STAFF REGION | ACCEPT BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE LIST MERGE SETTLE SET_URGENCY | BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY SHELVE | BACK CORRECT SET_URGENCY          | BACK CORRECT SET_URGENCY UNSHELVE | BACK CORRECT SET_URGENCY | -        | -        | -      | -
STREET_STAFF REGION    | -                                                    | -                                                    | -                                                         | DISPATCH                                             | DECLINE DISPATCH SEND_BACK SHELVE | -                                 | -                        | -        | -        | -      | -
`;

const BOTH = `
who                    | SUBMITTED                                                   | ASSESSED                                                    | SCREENED                                                  | LISTED                                               | ESCALATED                         | SHELVED                           | DISPATCHED               | RESOLVED | DISPUTED | CLOSED | DECLINED MERGED WITHDRAWN
COMMUNITY_STAFF REGION | ACCEPT ASSESS BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE MERGE SCREEN SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE LIST MERGE SETTLE SET_URGENCY | BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY SHELVE | BACK CORRECT SET_URGENCY          | BACK CORRECT SET_URGENCY UNSHELVE | BACK CORRECT SET_URGENCY | -        | -        | -      | -
STREET_STAFF REGION    | -                                                           | -                                                           | -                                                         | DISPATCH                                             | DECLINE DISPATCH SEND_BACK SHELVE | -                                 | -                        | -        | -        | -      | -
`;

const SHELVED_BY_STREET = `
who                    | SUBMITTED                                            | ASSESSED                                             | SCREENED                                                  | LISTED                                                                 | ESCALATED                         | SHELVED                  | DISPATCHED               | RESOLVED | DISPUTED | CLOSED | DECLINED MERGED WITHDRAWN
COMMUNITY_STAFF REGION | ACCEPT BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE LIST MERGE SETTLE SET_URGENCY | BACK CORRECT DECLINE DISPATCH ESCALATE MERGE SETTLE SET_URGENCY SHELVE | BACK CORRECT SET_URGENCY          | BACK CORRECT SET_URGENCY | BACK CORRECT SET_URGENCY | -        | -        | -      | -
STREET_STAFF REGION    | -                                                    | -                                                    | -                                                         | -                                                                      | DECLINE DISPATCH SEND_BACK SHELVE | UNSHELVE                 | -                        | -        | -        | -      | -
`;

const WITH_A_RESULT_TO_VERIFY = `
who                    | SUBMITTED                                       | ASSESSED                                        | SCREENED                                             | LISTED                                                            | ESCALATED           | SHELVED                      | DISPATCHED          | RESOLVED | DISPUTED | CLOSED | DECLINED MERGED WITHDRAWN
RESIDENT TOKEN         | -                                               | -                                               | -                                                    | -                                                                 | -                   | -                            | -                   | -        | -        | -      | -
GRID_WORKER REGION     | SETTLE                                          | SETTLE                                          | -                                                    | -                                                                 | -                   | -                            | -                   | -        | -        | -      | -
COMMUNITY_STAFF REGION | ACCEPT CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT CORRECT DECLINE LIST MERGE SETTLE SET_URGENCY | CORRECT DECLINE DISPATCH ESCALATE MERGE SETTLE SET_URGENCY SHELVE | CORRECT SET_URGENCY | CORRECT SET_URGENCY UNSHELVE | CORRECT SET_URGENCY | -        | -        | -      | -
SYSTEM NONE            | -                                               | -                                               | -                                                    | -                                                                 | -                   | UNSHELVE                     | REDISPATCH RELIST RESOLVE      | CLOSE    | -        | -      | -
`;

const OUT_OF_THE_WINDOW = `
who           | SUBMITTED | ASSESSED | SCREENED | LISTED   | ESCALATED | SHELVED  | DISPATCHED | RESOLVED   | DISPUTED | CLOSED | DECLINED MERGED WITHDRAWN
RESIDENT CODE | WITHDRAW  | WITHDRAW | WITHDRAW | WITHDRAW | WITHDRAW  | WITHDRAW | -          | CLOSE RATE | -        | -      | -
`;

const HANDLED_BY_VIEWER = `
who                    | SUBMITTED                                            | ASSESSED                                             | SCREENED                                                  | LISTED                                               | ESCALATED                | SHELVED                           | DISPATCHED               | RESOLVED | DISPUTED | CLOSED | DECLINED MERGED WITHDRAWN
COMMUNITY_STAFF REGION | ACCEPT BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY | ACCEPT BACK CORRECT DECLINE LIST MERGE SETTLE SET_URGENCY | BACK CORRECT DECLINE MERGE SETTLE SET_URGENCY SHELVE | BACK CORRECT SET_URGENCY | BACK CORRECT SET_URGENCY UNSHELVE | BACK CORRECT SET_URGENCY | -        | -        | -      | -
SUPERVISOR REGION      | -                                                    | -                                                    | -                                                         | -                                                    | -                        | -                                 | -                        | -        | -        | -      | -
`;

const PATHS = `
action         | outcome      | from                                                             | to
ASSESS         | -            | SUBMITTED                                                        | ASSESSED
SCREEN         | -            | ASSESSED                                                         | SCREENED
ACCEPT         | -            | SUBMITTED ASSESSED SCREENED                                      | LISTED
LIST           | -            | SCREENED                                                         | LISTED
SETTLE         | -            | SUBMITTED ASSESSED SCREENED LISTED                               | RESOLVED
ESCALATE       | -            | LISTED                                                           | ESCALATED
SEND_BACK      | -            | ESCALATED                                                        | LISTED
SHELVE         | -            | LISTED ESCALATED                                                 | SHELVED
UNSHELVE       | -            | SHELVED                                                          | LISTED
UNSHELVE       | REVIEW_DUE   | SHELVED                                                          | LISTED
DECLINE        | -            | SUBMITTED ASSESSED SCREENED LISTED ESCALATED                     | DECLINED
MERGE          | -            | SUBMITTED ASSESSED SCREENED LISTED                               | MERGED
ABSORB         | -            | SUBMITTED ASSESSED SCREENED LISTED ESCALATED SHELVED DISPATCHED  | stays
BACK           | -            | SUBMITTED ASSESSED SCREENED LISTED ESCALATED SHELVED DISPATCHED  | stays
WITHDRAW       | -            | SUBMITTED ASSESSED SCREENED LISTED ESCALATED SHELVED             | WITHDRAWN
WITHDRAW       | OTHERS_GO_ON | SUBMITTED ASSESSED SCREENED LISTED ESCALATED SHELVED             | stays
SET_URGENCY    | -            | SUBMITTED ASSESSED SCREENED LISTED ESCALATED SHELVED DISPATCHED  | stays
CORRECT        | -            | SUBMITTED ASSESSED SCREENED LISTED ESCALATED SHELVED DISPATCHED  | stays
DISPATCH       | -            | LISTED ESCALATED                                                 | DISPATCHED
REDISPATCH     | -            | DISPATCHED                                                       | stays
RELIST         | -            | DISPATCHED                                                       | LISTED
RESOLVE        | -            | DISPATCHED                                                       | RESOLVED
RATE           | -            | RESOLVED                                                         | stays
CLOSE          | -            | RESOLVED                                                         | CLOSED
DISPUTE        | BY_RIGHT     | RESOLVED CLOSED                                                  | LISTED
DISPUTE        | TO_DECIDE    | RESOLVED CLOSED                                                  | DISPUTED
DECIDE_DISPUTE | GRANTED      | DISPUTED                                                         | LISTED
DECIDE_DISPUTE | REFUSED      | DISPUTED                                                         | CLOSED
`;

/** What holds of an ordinary demand. */
const ORDINARY = [
  'NOT_AWAITING_RULING',
  'ONLY_BACKER',
  'RESULT_NOT_IN',
  'SHELVED_BY_COMMUNITY',
  'DISPUTE_WINDOW',
  'DISPUTE_BY_RIGHT',
  'NOT_HANDLED_BY_VIEWER',
  'NOT_HANDLED_BEFORE_RULING',
] as const satisfies readonly DemandCondition[];

/** The facts of an ordinary demand with some exchanged for others. */
const but = (
  without: readonly DemandCondition[],
  ...instead: readonly DemandCondition[]
): DemandCondition[] => [...ORDINARY.filter((fact) => !without.includes(fact)), ...instead];

describe('the life of a demand', () => {
  describeRights('stated for a grid or a building', demandWorkflow, ORDINARY, OF_A_GRID);
  describeRights(
    'stated for the community as a whole: its staff assess and screen',
    demandWorkflow,
    but([], 'PLACE_ABOVE_GRID'),
    OF_A_GRID,
    OF_THE_COMMUNITY_AS_A_WHOLE,
  );
  describeRights(
    'returned twice: the street dispatches, the community no longer',
    demandWorkflow,
    but(['NOT_AWAITING_RULING'], 'AWAITING_RULING'),
    OF_A_GRID,
    RETURNED_TWICE,
  );
  describeRights(
    'stated for the community as a whole and returned twice',
    demandWorkflow,
    but(['NOT_AWAITING_RULING'], 'AWAITING_RULING', 'PLACE_ABOVE_GRID'),
    OF_A_GRID,
    BOTH,
  );
  describeRights(
    'backed by neighbours too: each withdraws alone',
    demandWorkflow,
    but(['ONLY_BACKER'], 'OTHER_BACKERS'),
    OF_A_GRID,
  );
  describeRights(
    'shelved by the street',
    demandWorkflow,
    but(['SHELVED_BY_COMMUNITY'], 'SHELVED_BY_STREET'),
    OF_A_GRID,
    SHELVED_BY_STREET,
  );
  describeRights(
    'with a result that waits to be verified: nothing joins it',
    demandWorkflow,
    but(['RESULT_NOT_IN']),
    OF_A_GRID,
    WITH_A_RESULT_TO_VERIFY,
  );
  describeRights(
    'disputed before: the next dispute is decided',
    demandWorkflow,
    but(['DISPUTE_BY_RIGHT'], 'DISPUTED_BEFORE'),
    OF_A_GRID,
  );
  describeRights(
    'out of the window of a dispute',
    demandWorkflow,
    but(['DISPUTE_WINDOW']),
    OF_A_GRID,
    OUT_OF_THE_WINDOW,
  );
  describeRights(
    'returned twice and handled by the viewer in another role: nobody rules on own work',
    demandWorkflow,
    but(['NOT_AWAITING_RULING', 'NOT_HANDLED_BY_VIEWER', 'NOT_HANDLED_BEFORE_RULING'], 'AWAITING_RULING'),
    OF_A_GRID,
    HANDLED_BY_VIEWER,
  );

  it('leads from each state exactly where the rules say', () => {
    expectPaths(demandWorkflow, PATHS);
  });

  it('ends closed, declined, merged or withdrawn; only a dispute leads out of an end', () => {
    expect(finalStatuses(demandWorkflow)).toEqual(['CLOSED', 'DECLINED', 'MERGED', 'WITHDRAWN']);
    const out = demandWorkflow.actions.flatMap((action) =>
      statusesBefore(demandWorkflow, action)
        .filter((status) => finalStatuses(demandWorkflow).includes(status))
        .map((status) => `${action} ${status}`),
    );
    expect(out).toEqual(['DISPUTE CLOSED']);
  });

  it('takes a note with what passes the demand on, and the urgency with what lists it', () => {
    const optional = demandWorkflow.steps.flatMap(({ action, takes = [] }) =>
      takes.map((input) => `${action} ${input}`),
    );
    expect([...new Set(optional)]).toEqual(['ASSESS NOTE', 'SCREEN NOTE', 'ACCEPT URGENCY', 'LIST URGENCY']);
  });

  it('requires the inputs of each step', () => {
    const asks = new Set(
      demandWorkflow.steps.map(({ action, outcome, asks: names = [] }) =>
        [action, outcome ?? [], ':', ...names].flat().join(' '),
      ),
    );
    expect([...asks]).toEqual([
      'ASSESS :',
      'SCREEN :',
      'ACCEPT : CATEGORY',
      'LIST : CATEGORY',
      'SETTLE : RESULT',
      'ESCALATE : REASON',
      'SEND_BACK : NOTE',
      'SHELVE : REASON REVIEW_DATE',
      'UNSHELVE : NOTE',
      'UNSHELVE REVIEW_DUE :',
      'DECLINE : REASON',
      'MERGE : TARGET',
      'ABSORB :',
      'BACK :',
      'WITHDRAW :',
      'WITHDRAW OTHERS_GO_ON :',
      'SET_URGENCY : URGENCY NOTE',
      'CORRECT : NOTE',
      'DISPATCH : UNIT CATEGORY',
      'REDISPATCH : UNIT',
      'RELIST :',
      'RESOLVE :',
      'RATE : RATING',
      'CLOSE :',
      'DISPUTE BY_RIGHT : REASON',
      'DISPUTE TO_DECIDE : REASON',
      'DECIDE_DISPUTE GRANTED : REASON',
      'DECIDE_DISPUTE REFUSED : REASON',
    ]);
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

  it('grants no action without visibility, but for a neighbour that joins without reading it', () => {
    const seen = named(demandWorkflow.seenBy);
    const acting = demandWorkflow.steps
      .flatMap((step) => step.by)
      .filter((one) => one.role !== 'SYSTEM' && one.scope !== 'TOKEN');
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
