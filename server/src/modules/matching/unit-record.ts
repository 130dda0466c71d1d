/** How a unit did on demands of one first-level category. */
export interface UnitRecord {
  /** Verified orders. */
  readonly cases: number;
  /** Of these: claimed before the time to claim was over. */
  readonly claimedInTime: number;
  /** Of these: verified without rework, and the demand was not dispatched again. */
  readonly rightFirst: number;
  readonly ratings: number;
  /** The sum of the satisfaction of all ratings, each 1..5. */
  readonly ratingSum: number;
  /** Orders returned as not its duty. */
  readonly returned: number;
}

export const NO_RECORD: UnitRecord = {
  cases: 0,
  claimedInTime: 0,
  rightFirst: 0,
  ratings: 0,
  ratingSum: 0,
  returned: 0,
};

/** Below this many cases the reason says how few they are. */
export const FEW_CASES = 5;

/** What is assumed of a unit without cases, and how many cases it is worth (the mean and the size of a Beta prior). */
const PRIOR = { mean: 0.7, cases: 8 } as const;
/** A return counts little beside many cases that were not returned. */
const CASES_BESIDE_RETURNS = 4;

/** How well a unit did, 0..1: the mean of claimed in time, right first time and rating, each shrunk to the prior. */
export function recordShare({ cases, claimedInTime, rightFirst, ratings, ratingSum }: UnitRecord): number {
  const satisfied = (ratingSum - ratings) / 4;
  return (shrunk(claimedInTime, cases) + shrunk(rightFirst, cases) + shrunk(satisfied, ratings)) / 3;
}

/** How much of what a unit got it returned as not its duty, 0..1. */
export function returnsShare({ cases, returned }: UnitRecord): number {
  return returned / (returned + cases + CASES_BESIDE_RETURNS);
}

function shrunk(successes: number, cases: number): number {
  return (PRIOR.mean * PRIOR.cases + successes) / (PRIOR.cases + cases);
}
