/** The state of a deadline. Derived at the moment of reading, never stored. */
export const CLOCKS = ['NORMAL', 'DUE_SOON', 'OVERDUE'] as const;
export type Clock = (typeof CLOCKS)[number];
