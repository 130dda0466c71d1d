/** INVITED: without a password yet. DISABLED: may not sign in. */
export const PERSON_STATUSES = ['INVITED', 'ACTIVE', 'DISABLED'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** How a membership is held. */
export const POSTS = ['FULL_TIME', 'PART_TIME', 'VOLUNTEER', 'HEAD'] as const;
export type Post = (typeof POSTS)[number];

/** What changes a person, in the events of one. The link is made by the first two, and used by JOIN or SET_PASSWORD. */
export const PERSON_ACTIONS = [
  'INVITE',
  'RENEW_INVITATION',
  'JOIN',
  'SET_PASSWORD',
  'EDIT',
  'SET_MEMBERSHIPS',
  'DISABLE',
  'ENABLE',
] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];

const ANY_TIME: readonly PersonAction[] = ['EDIT', 'SET_MEMBERSHIPS'];

/** What can be done to a person in each state. */
export const PERSON_STEPS: Readonly<Record<PersonStatus, readonly PersonAction[]>> = {
  INVITED: [...ANY_TIME, 'RENEW_INVITATION', 'DISABLE'],
  ACTIVE: [...ANY_TIME, 'RENEW_INVITATION', 'DISABLE'],
  DISABLED: [...ANY_TIME, 'ENABLE'],
};
