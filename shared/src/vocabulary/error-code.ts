/** Every code of `extensions.code`. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'OTHER_PERSON',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'INVALID_TRANSITION',
  'CAPACITY_EXHAUSTED',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
