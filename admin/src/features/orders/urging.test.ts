import { expect, it } from 'vitest';

import { silentSince } from './urging';

it('being urged is no answer', () => {
  const events = [
    { action: 'CLAIM', at: '2026-11-01T08:00:00Z' },
    { action: 'REPORT_PROGRESS', at: '2026-11-03T08:00:00Z' },
    { action: 'URGE', at: '2026-11-09T08:00:00Z' },
  ];
  expect(silentSince(events)).toBe('2026-11-03T08:00:00Z');
});

it('nothing is known of an order without events', () => {
  expect(silentSince([])).toBeUndefined();
});
