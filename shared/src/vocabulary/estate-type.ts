/** What kind of housing a grid or a building is: a property of it, no level of its own. */
export const ESTATE_TYPES = [
  'COMMODITY_HOUSING',
  'OLD_ESTATE',
  'UNIT_HOUSING',
  'RESETTLEMENT',
  'VILLAGE',
  'OTHER',
] as const;
export type EstateType = (typeof ESTATE_TYPES)[number];
