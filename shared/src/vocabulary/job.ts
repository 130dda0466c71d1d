/** Work that comes due by itself, named by what it does. */
export const JOB_NAMES = [
  'RAISE_UNCLAIMED_ORDERS',
  'RESUME_PAUSED_ORDERS',
  'CLOSE_UNRATED_DEMANDS',
  'UNSHELVE_DUE_DEMANDS',
  'APPLY_DISPATCH_RULES',
  'EXPIRE_RESOURCES',
  'COUNT_TERMS',
  'SUM_UNIT_RECORDS',
  'DELETE_EXPIRED_SESSIONS',
  'DELETE_PAST_RATE_LIMITS',
  'DELETE_OLD_IDEMPOTENCY_KEYS',
] as const;
export type JobName = (typeof JOB_NAMES)[number];
