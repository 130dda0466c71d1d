export const DEMAND_STATUSES = [
  'SUBMITTED',
  'ASSESSED',
  'SCREENED',
  'LISTED',
  'ESCALATED',
  'SHELVED',
  'DISPATCHED',
  'RESOLVED',
  'DISPUTED',
  'CLOSED',
  'DECLINED',
  'MERGED',
  'WITHDRAWN',
] as const;
export type DemandStatus = (typeof DEMAND_STATUSES)[number];

/** 诉求 · 微心愿 · 建议 · 点单 (made from a resource). */
export const DEMAND_KINDS = ['ISSUE', 'WISH', 'SUGGESTION', 'SERVICE_ORDER'] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

export const URGENCIES = ['NORMAL', 'URGENT', 'EMERGENCY'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const CHANNELS = ['QR', 'GRID_VISIT', 'HOTLINE', 'MEETING', 'PAPER', 'OPEN311'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The audience of a demand or a resource. */
export const AUDIENCES = [
  'EVERYONE',
  'ELDERLY',
  'CHILDREN',
  'PARENTS',
  'DISABLED',
  'HOMEOWNERS',
  'MOTORISTS',
  'WORKERS',
  'MERCHANTS',
  'VETERANS',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const DEMAND_ORDERINGS = ['SUBMITTED_DESC', 'SUBMITTED_ASC', 'DUE_ASC', 'BACKERS_DESC'] as const;
export type DemandOrdering = (typeof DEMAND_ORDERINGS)[number];
