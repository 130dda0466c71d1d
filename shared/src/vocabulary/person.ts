/** INVITED: without a password yet. DISABLED: may not sign in. */
export const PERSON_STATUSES = ['INVITED', 'ACTIVE', 'DISABLED'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** How a membership is held. */
export const POSTS = ['FULL_TIME', 'PART_TIME', 'VOLUNTEER', 'HEAD'] as const;
export type Post = (typeof POSTS)[number];
