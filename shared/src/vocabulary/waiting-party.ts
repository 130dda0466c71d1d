/**
 * The party that has to act on a demand. UNIT: the unit that holds or was offered the order; CLAIM_HALL: every unit and
 * member that may claim. A demand in a final state waits for no party.
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
