/** The parts of a match's score: why a resource is suggested. */
export const REASON_KINDS = ['CATEGORY', 'COVERAGE', 'CAPACITY', 'WORDS', 'AUDIENCE'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];
