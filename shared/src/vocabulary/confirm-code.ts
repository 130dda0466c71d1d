/** What has to be asked about first: a call is refused with these codes, and taken when it confirms them. */
export const CONFIRM_CODES = [
  'RETURNED_AS_NOT_THEIRS',
  'LAST_LIAISON',
  'LAST_STAFF',
  'OUTSIDE_CITY',
] as const;
export type ConfirmCode = (typeof CONFIRM_CODES)[number];
