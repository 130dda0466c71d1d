/**
 * Whom a demand waits for. UNIT: the unit that holds or was offered the order; CLAIM_HALL: whoever is
 * eligible to claim. A demand that has ended waits for nobody.
 */
export const WAITING_PARTIES = [
  'BUILDING_GROUP',
  'AREA_BRANCH',
  'COMMUNITY_STAFF',
  'STREET_STAFF',
  'UNIT',
  'CLAIM_HALL',
  'SUPERVISOR',
  'RESIDENT',
] as const;
export type WaitingParty = (typeof WAITING_PARTIES)[number];
