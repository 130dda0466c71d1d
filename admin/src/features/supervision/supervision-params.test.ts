import { expect, it } from 'vitest';

import { parseSupervisionParams, toRiskFilter } from './supervision-params';

it('begins with what is overdue', () => {
  expect(parseSupervisionParams(new URLSearchParams('view=nice')).view).toBe('overdue');
});

it('what is verified is no risk any more', () => {
  expect(toRiskFilter('overdue', undefined).status).not.toContain('VERIFIED');
});

it('keeps to the chosen place', () => {
  expect(toRiskFilter('verify', 'p1')).toEqual({ regionId: 'p1', status: ['COMPLETED'] });
});
