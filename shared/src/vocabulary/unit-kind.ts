export const UNIT_KINDS = [
  'DEPARTMENT',
  'VERTICAL',
  'JUDICIAL',
  'PARTY_BODY',
  'MASS_ORGANISATION',
  'PUBLIC_INSTITUTION',
  'UTILITY',
  'GRASSROOTS',
  'ENTERPRISE',
  'SOCIAL_FORCE',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
