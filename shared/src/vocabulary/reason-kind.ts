/** The components of a match's score. */
export const REASON_KINDS = ['CATEGORY', 'COVERAGE', 'CAPACITY', 'WORDS', 'AUDIENCE'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];
