import { describe, expect, it } from 'vitest';

import { describeRights, expectPaths } from '../testing/expect-rights.js';
import { OFFERED_RESOURCE_STATUS, resourceWorkflow } from './resource-workflow.js';
import { finalStatuses } from './workflow.js';

// Rights by state. `-` is a refusal; a role without a row is refused everything.
const RIGHTS = `
who                    | DRAFT        | PUBLISHED    | SUSPENDED    | EXPIRED
RESIDENT CODE          | -            | -            | -            | -
GRID_WORKER REGION     | -            | -            | -            | -
BUILDING_GROUP REGION  | -            | -            | -            | -
AREA_BRANCH REGION     | -            | -            | -            | -
COMMUNITY_STAFF REGION | -            | -            | -            | -
STREET_STAFF REGION    | -            | -            | -            | -
UNIT_LIAISON OWN_UNIT  | EDIT PUBLISH | EDIT SUSPEND | EDIT PUBLISH | -
PARTY_MEMBER OWN_UNIT  | -            | -            | -            | -
SUPERVISOR REGION      | -            | -            | -            | -
ADMIN REGION           | EDIT PUBLISH | EDIT SUSPEND | EDIT PUBLISH | -
SYSTEM NONE            | -            | EXPIRE       | EXPIRE       | -
`;

const PATHS = `
action  | outcome | from                      | to
EDIT    | -       | DRAFT PUBLISHED SUSPENDED | stays
PUBLISH | -       | DRAFT SUSPENDED           | PUBLISHED
SUSPEND | -       | PUBLISHED                 | SUSPENDED
EXPIRE  | -       | PUBLISHED SUSPENDED       | EXPIRED
`;

describe('the life of a resource', () => {
  describeRights('in any period', resourceWorkflow, [], RIGHTS);

  it('leads from each state exactly where the rules say', () => {
    expectPaths(resourceWorkflow, PATHS);
  });

  it('ends expired', () => {
    expect(finalStatuses(resourceWorkflow)).toEqual(['EXPIRED']);
  });

  it('is offered only while it is published; before and after, only its unit and the administrator see it', () => {
    expect(OFFERED_RESOURCE_STATUS).toBe('PUBLISHED');
    expect(resourceWorkflow.seenBy.map((one) => `${one.role} ${one.scope}`)).toEqual([
      'UNIT_LIAISON OWN_UNIT',
      'ADMIN REGION',
    ]);
  });
});
