export const ORDER_STATUSES = [
  'OFFERED',
  'CLAIMED',
  'IN_PROGRESS',
  'COMPLETED',
  'VERIFIED',
  'RETURNED',
  'CANCELLED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** ASSIGNED: to one unit. OPEN: in the claim hall, for the first claim of an eligible unit or member. */
export const ORDER_MODES = ['ASSIGNED', 'OPEN'] as const;
export type OrderMode = (typeof ORDER_MODES)[number];

/** 四级联办: the tier that settles an order, chosen at the dispatch. */
export const TIERS = ['DELIBERATION', 'DEPARTMENT', 'COMMITTEE', 'LEADER'] as const;
export type Tier = (typeof TIERS)[number];

export const RETURN_REASONS = [
  'NOT_OUR_DUTY',
  'OUT_OF_AREA',
  'NO_CAPACITY',
  'DUPLICATE',
  'INSUFFICIENT_INFORMATION',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** The reasons that say "not ours": only they count towards a ruling of the street. Every return counts as a hop. */
export const NOT_OURS_REASONS: readonly ReturnReason[] = ['NOT_OUR_DUTY', 'OUT_OF_AREA'];

export const EXTENSION_DECISIONS = ['PENDING', 'GRANTED', 'REFUSED'] as const;
export type ExtensionDecision = (typeof EXTENSION_DECISIONS)[number];

export const VERIFY_METHODS = ['CALL', 'VISIT', 'FILE'] as const;
export type VerifyMethod = (typeof VERIFY_METHODS)[number];

export const ORDER_ORDERINGS = ['DUE_ASC', 'OFFERED_DESC'] as const;
export type OrderOrdering = (typeof ORDER_ORDERINGS)[number];
