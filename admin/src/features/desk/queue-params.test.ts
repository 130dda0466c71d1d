import { describe, expect, it } from 'vitest';

import { queueParamsOf, statusesWaitingFor, toQueueFilter } from './queue-params';

describe('the states that wait for a role', () => {
  it.each([
    ['BUILDING_GROUP', ['SUBMITTED']],
    ['AREA_BRANCH', ['ASSESSED']],
    // Above the grid the community does the screening itself.
    ['COMMUNITY_STAFF', ['SUBMITTED', 'ASSESSED', 'SCREENED', 'LISTED', 'SHELVED']],
    ['STREET_STAFF', ['LISTED', 'ESCALATED', 'SHELVED']],
    ['ADMIN', []],
  ] as const)('%s', (role, statuses) => expect(statusesWaitingFor(role)).toEqual(statuses));
});

it('a queue shows what waits for the viewer, narrowed by state and place alone', () => {
  const params = queueParamsOf('COMMUNITY_STAFF')(new URLSearchParams('status=LISTED.CLOSED&place=p1'));
  expect(toQueueFilter(params)).toEqual({ waitingForMe: true, status: ['LISTED'], regionId: 'p1' });
});
