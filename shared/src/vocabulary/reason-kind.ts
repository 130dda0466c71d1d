/** The parts of a match's score. RETURNS counts against. */
export const REASON_KINDS = [
  'CATEGORY',
  'WORDS',
  'COVERAGE',
  'AUDIENCE',
  'CAPACITY',
  'TIME',
  'RECORD',
  'RETURNS',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];
