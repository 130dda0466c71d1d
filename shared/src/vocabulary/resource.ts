export const RESOURCE_STATUSES = ['DRAFT', 'PUBLISHED', 'SUSPENDED', 'EXPIRED'] as const;
export type ResourceStatus = (typeof RESOURCE_STATUSES)[number];

export const RESOURCE_KINDS = [
  'SERVICE',
  'FUND',
  'VENUE',
  'GOODS',
  'EXPERTISE',
  'VOLUNTEERS',
  'POLICY',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** The period in which a resource's capacity renews. TOTAL: never. */
export const CAPACITY_PERIODS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'TOTAL'] as const;
export type CapacityPeriod = (typeof CAPACITY_PERIODS)[number];
