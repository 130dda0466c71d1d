import { describe, expect, it } from 'vitest';

import { hallParamsOf, hallViewsOf, toHallFilter } from './claim-hall-params';

const viewOf = (role: 'UNIT_LIAISON' | 'PARTY_MEMBER', text: string) =>
  hallParamsOf(role)(new URLSearchParams(text)).view;

describe('the claim hall', () => {
  it('shows a party member no orders sent to a unit, whatever the address says', () => {
    expect(hallViewsOf('PARTY_MEMBER')).toEqual(['open']);
    expect(viewOf('PARTY_MEMBER', 'view=sent')).toBe('open');
  });

  it('begins with what was sent to the unit', () => {
    expect(viewOf('UNIT_LIAISON', '')).toBe('sent');
  });

  it('asks for what was sent and is not claimed yet, or for what may be taken', () => {
    expect(toHallFilter('sent')).toEqual({ mine: true, status: ['OFFERED'] });
    expect(toHallFilter('open')).toEqual({ claimable: true });
  });
});
