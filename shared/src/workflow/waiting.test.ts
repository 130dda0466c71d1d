import { describe, expect, it } from 'vitest';

import { DEMAND_STATUSES } from '../vocabulary/demand.js';
import { ORDER_STATUSES } from '../vocabulary/order.js';
import { WAITING_PARTIES } from '../vocabulary/waiting-party.js';
import { demandWorkflow } from './demand-workflow.js';
import { orderWorkflow } from './order-workflow.js';
import { demandWaitsFor, orderWaitsFor } from './waiting.js';
import { finalStatuses } from './workflow.js';

const ORDINARY = { isAboveGrid: false, awaitsRuling: false };
const HELD = { hasUnit: true, isRaised: false, isByStreet: false };

describe('the waiting party of a demand', () => {
  it.each([
    ['SUBMITTED', 'BUILDING_GROUP'],
    ['ASSESSED', 'AREA_BRANCH'],
    ['SCREENED', 'COMMUNITY_STAFF'],
    ['LISTED', 'COMMUNITY_STAFF'],
    ['ESCALATED', 'STREET_STAFF'],
    ['SHELVED', 'COMMUNITY_STAFF'],
    ['DISPATCHED', 'ORDER'],
    ['RESOLVED', 'RESIDENT'],
    ['DISPUTED', 'SUPERVISOR'],
    ['CLOSED', null],
    ['DECLINED', null],
    ['MERGED', null],
    ['WITHDRAWN', null],
  ] as const)('%s: %s', (status, party) => {
    expect(demandWaitsFor(status, ORDINARY)).toBe(party);
  });

  it('is the community from the first day when the demand is stated for the community as a whole', () => {
    const facts = { isAboveGrid: true, awaitsRuling: false };
    expect(demandWaitsFor('SUBMITTED', facts)).toBe('COMMUNITY_STAFF');
    expect(demandWaitsFor('ASSESSED', facts)).toBe('COMMUNITY_STAFF');
    expect(demandWaitsFor('RESOLVED', facts)).toBe('RESIDENT');
  });

  it('is the street while a demand returned twice lies on the list, and for an escalated one', () => {
    const facts = { isAboveGrid: false, awaitsRuling: true };
    const streets = DEMAND_STATUSES.filter((status) => demandWaitsFor(status, facts) === 'STREET_STAFF');
    expect(streets).toEqual(['LISTED', 'ESCALATED']);
  });

  it('is the party that shelved a shelved demand', () => {
    expect(demandWaitsFor('SHELVED', { ...ORDINARY, isShelvedByStreet: true })).toBe('STREET_STAFF');
    expect(demandWaitsFor('LISTED', { ...ORDINARY, isShelvedByStreet: true })).toBe('COMMUNITY_STAFF');
  });

  it('is null in a final state, and a party until then', () => {
    const withoutParty = DEMAND_STATUSES.filter((status) => demandWaitsFor(status, ORDINARY) === null);
    expect(withoutParty).toEqual(finalStatuses(demandWorkflow));
  });

  it('can always act: it has a step that leads on from there', () => {
    const either = [false, true];
    for (const isAboveGrid of either) {
      for (const awaitsRuling of either) {
        for (const isShelvedByStreet of either) {
          for (const status of DEMAND_STATUSES) {
            const party = demandWaitsFor(status, { isAboveGrid, awaitsRuling, isShelvedByStreet });
            if (party === null || party === 'ORDER') continue;
            const facts = [
              ...(isAboveGrid ? ['PLACE_ABOVE_GRID'] : []),
              awaitsRuling ? 'AWAITING_RULING' : 'NOT_AWAITING_RULING',
              isShelvedByStreet ? 'SHELVED_BY_STREET' : 'SHELVED_BY_COMMUNITY',
              'NOT_HANDLED_BY_VIEWER',
              'NOT_HANDLED_BEFORE_RULING',
            ];
            const able = demandWorkflow.steps.some(
              (step) =>
                step.from.includes(status) &&
                step.to !== 'SAME' &&
                step.by.some((one) => one.role === party) &&
                (step.when ?? []).every((condition) => facts.includes(condition)),
            );
            expect(able, `${party} in ${status}, ${facts.join(' ')}`).toBe(true);
          }
        }
      }
    }
  });
});

describe('the waiting party of an order', () => {
  it.each([
    ['OFFERED', 'UNIT'],
    ['CLAIMED', 'UNIT'],
    ['IN_PROGRESS', 'UNIT'],
    ['COMPLETED', 'SUPERVISOR'],
    ['VERIFIED', null],
    ['RETURNED', null],
    ['CANCELLED', null],
  ] as const)('%s: %s', (status, party) => {
    expect(orderWaitsFor(status, HELD)).toBe(party);
  });

  it('is the claim hall for an unclaimed open order', () => {
    expect(orderWaitsFor('OFFERED', { ...HELD, hasUnit: false })).toBe('CLAIM_HALL');
  });

  it('is the dispatcher once an unclaimed order is raised, and its unit after the claim', () => {
    const raised = { ...HELD, isRaised: true };
    expect(orderWaitsFor('OFFERED', { ...raised, hasUnit: false })).toBe('COMMUNITY_STAFF');
    expect(orderWaitsFor('OFFERED', { ...raised, isByStreet: true })).toBe('STREET_STAFF');
    expect(orderWaitsFor('CLAIMED', raised)).toBe('UNIT');
  });

  it('is null in a final state, and a party until then', () => {
    const withoutParty = ORDER_STATUSES.filter((status) => orderWaitsFor(status, HELD) === null);
    expect(withoutParty).toEqual(finalStatuses(orderWorkflow));
  });
});

it('names only parties that have words', () => {
  const named = [
    ...DEMAND_STATUSES.map((status) => demandWaitsFor(status, ORDINARY)),
    ...ORDER_STATUSES.map((status) => orderWaitsFor(status, HELD)),
  ].filter((party) => party !== null && party !== 'ORDER');
  for (const party of named) expect(WAITING_PARTIES).toContain(party);
});
