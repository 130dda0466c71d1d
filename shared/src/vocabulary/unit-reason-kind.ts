/**
 * Why a unit is suggested for a demand. CATALOGUE: the rule in force. CASES: confirmed cases that are most alike. DUTY: words of
 * its duties. CATEGORY: it is responsible for the category.
 */
export const UNIT_REASON_KINDS = ['CATALOGUE', 'CASES', 'DUTY', 'CATEGORY'] as const;
export type UnitReasonKind = (typeof UNIT_REASON_KINDS)[number];
