/** The five levels of a city, from the widest to the narrowest. */
export const REGION_KINDS = ['CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** The levels that take residents' demands: a community and the levels below it. */
export const ORDERING_REGION_KINDS: readonly RegionKind[] = ['COMMUNITY', 'GRID', 'BUILDING'];
