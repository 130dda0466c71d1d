import { ACCOUNT_ROLES, GRID_ROLES } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { rolesStandingAt, toMembershipInputs } from './membership-drafts';

describe('the roles that are offered', () => {
  it.each([
    ['CITY', false, ['SUPERVISOR', 'ADMIN']],
    ['STREET', false, ['STREET_STAFF', 'SUPERVISOR']],
    ['COMMUNITY', false, ['COMMUNITY_STAFF', 'PARTY_MEMBER', 'SUPERVISOR']],
    ['GRID', false, ['GRID_WORKER', 'BUILDING_GROUP', 'AREA_BRANCH']],
    ['BUILDING', false, ['BUILDING_GROUP']],
    [undefined, true, ['UNIT_LIAISON', 'PARTY_MEMBER']],
    ['COMMUNITY', true, ['PARTY_MEMBER']],
    ['GRID', true, []],
  ] as const)('at %s (with a unit: %s) are those that can stand there', (kind, hasUnit, roles) => {
    expect(rolesStandingAt(ACCOUNT_ROLES, kind, hasUnit)).toEqual(roles);
  });

  it('to community staff are those in its grids', () => {
    expect(rolesStandingAt(GRID_ROLES, 'COMMUNITY', false)).toEqual([]);
    expect(rolesStandingAt(GRID_ROLES, undefined, false)).toEqual(GRID_ROLES);
  });
});

it('a membership without a role is not sent, and an emptied day is none', () => {
  expect(
    toMembershipInputs([{}, { role: 'ADMIN', regionId: 'city', since: '', until: '2026-12-31' }]),
  ).toEqual([{ role: 'ADMIN', regionId: 'city', since: undefined, until: '2026-12-31' }]);
});
