/** Why a rule of the dispatch catalogue should be amended: a ruling for another unit, or returns as "not ours". */
export const AMENDMENT_CAUSES = ['RULING', 'RETURNS'] as const;
export type AmendmentCause = (typeof AMENDMENT_CAUSES)[number];

export const AMENDMENT_STATUSES = ['OPEN', 'ACCEPTED', 'DISMISSED'] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];
