import type { DemandKind } from '@lindan/shared';

/** The steps of scenarios. Each calls one or two commands of the product. */
export type Step =
  | 'SUBMIT'
  | 'ASSESS'
  | 'SCREEN'
  | 'LIST'
  | 'DISPATCH'
  /** Into the claim hall. */
  | 'OFFER'
  /** To a unit that is not responsible. */
  | 'MISDISPATCH'
  | 'RETURN'
  /** The community takes a wrong dispatch back. */
  | 'CANCEL'
  /** The street decides who is responsible. */
  | 'RULE'
  | 'CLAIM'
  | 'START'
  | 'REPORT'
  | 'URGE'
  | 'COMPLETE'
  /** The result does not pass. */
  | 'REJECT'
  | 'VERIFY'
  | 'RATE'
  | 'DECLINE'
  /** Settled at the door. */
  | 'SETTLE'
  | 'ESCALATE'
  | 'SHELVE'
  /** The resident says that the result has not solved it. */
  | 'DISPUTE'
  /** Declined by the area's branch already. */
  | 'SCREEN_OUT'
  | 'WITHDRAW'
  /** A neighbour submits the same demand. */
  | 'SUBMIT_DUPLICATE'
  | 'MERGE';

/** The time of a run: days since its last step, or working hours since one of its steps. */
export type When =
  | { readonly daysAgo: readonly [number, number] }
  | { readonly step: Step; readonly workingHoursAgo: readonly [number, number] };

/** A scenario: the steps, the number of runs, time and place, and constraints on the demand. */
export interface Scenario {
  readonly times: number;
  readonly steps: readonly Step[];
  readonly when: When;
  readonly where: 'HOME_GRID' | 'HOME' | 'ELSEWHERE';
  readonly suits?: { readonly unit?: string; readonly kind?: DemandKind; readonly id?: string };
  /** A party member claims it, not a unit's liaison. */
  readonly byMember?: true;
}

const SUBMITTED = ['SUBMIT'] as const;
const LISTED = [...SUBMITTED, 'ASSESS', 'SCREEN', 'LIST'] as const;
const SENT = [...LISTED, 'DISPATCH'] as const;
const CLAIMED = [...SENT, 'CLAIM'] as const;
const BEGUN = [...CLAIMED, 'START', 'REPORT'] as const;
const DONE = [...BEGUN, 'COMPLETE'] as const;
const PASSED = [...DONE, 'VERIFY'] as const;
const RATED = [...PASSED, 'RATE'] as const;
/** Disputed by right, and once more after the second round. */
const DISPUTED = [
  ...PASSED,
  'DISPUTE',
  'DISPATCH',
  'CLAIM',
  'START',
  'COMPLETE',
  'VERIFY',
  'DISPUTE',
] as const;
const IN_HALL = [...LISTED, 'OFFER'] as const;
const WORKED_ON = ['CLAIM', 'START', 'REPORT', 'COMPLETE', 'VERIFY', 'RATE'] as const;
const RETURNED_ONCE = [...LISTED, 'MISDISPATCH', 'RETURN'] as const;
const RETURNED_TWICE = [...RETURNED_ONCE, 'MISDISPATCH', 'RETURN'] as const;

/** Relative to the deadline of one working day before the dispatch: in time, due soon (last fifth), overdue. */
const fresh = (step: Step): When => ({ step, workingHoursAgo: [1, 12] });
const dueSoon = (step: Step): When => ({ step, workingHoursAgo: [19.5, 23.5] });
const late = (step: Step): When => ({ step, workingHoursAgo: [30, 70] });
/** Relative to the deadline of five working days of an ordinary order. */
const finishDueSoon: When = { step: 'DISPATCH', workingHoursAgo: [99, 117] };
const finishLate: When = { step: 'DISPATCH', workingHoursAgo: [130, 220] };
const onTheWay: When = { step: 'DISPATCH', workingHoursAgo: [40, 80] };
const past: When = { daysAgo: [1, 76] };

/** The scenarios cover every state of demands and orders, in the home community and elsewhere. */
// biome-ignore format: one line per scenario
export const SCENARIOS: readonly Scenario[] = [
  { times: 3, steps: SUBMITTED, when: fresh('SUBMIT'), where: 'HOME_GRID' },
  { times: 1, steps: SUBMITTED, when: dueSoon('SUBMIT'), where: 'HOME_GRID' },
  { times: 1, steps: SUBMITTED, when: late('SUBMIT'), where: 'HOME_GRID' },
  { times: 2, steps: SUBMITTED, when: fresh('SUBMIT'), where: 'ELSEWHERE' },
  { times: 2, steps: [...SUBMITTED, 'ASSESS'], when: fresh('ASSESS'), where: 'HOME_GRID' },
  { times: 1, steps: [...SUBMITTED, 'ASSESS'], when: late('ASSESS'), where: 'HOME_GRID' },
  { times: 2, steps: [...SUBMITTED, 'ASSESS'], when: fresh('ASSESS'), where: 'ELSEWHERE' },
  { times: 2, steps: [...SUBMITTED, 'ASSESS', 'SCREEN'], when: fresh('SCREEN'), where: 'HOME_GRID' },
  { times: 1, steps: [...SUBMITTED, 'ASSESS', 'SCREEN'], when: dueSoon('SCREEN'), where: 'HOME' },
  { times: 2, steps: [...SUBMITTED, 'ASSESS', 'SCREEN'], when: fresh('SCREEN'), where: 'ELSEWHERE' },

  { times: 2, steps: LISTED, when: fresh('LIST'), where: 'HOME_GRID' },
  { times: 1, steps: LISTED, when: late('LIST'), where: 'HOME' },
  { times: 2, steps: LISTED, when: fresh('LIST'), where: 'ELSEWHERE' },
  { times: 1, steps: RETURNED_ONCE, when: fresh('RETURN'), where: 'HOME' },
  { times: 1, steps: RETURNED_ONCE, when: fresh('RETURN'), where: 'ELSEWHERE' },
  { times: 1, steps: RETURNED_TWICE, when: { daysAgo: [0.2, 1] }, where: 'HOME_GRID' },
  { times: 1, steps: RETURNED_TWICE, when: { daysAgo: [0.2, 1] }, where: 'ELSEWHERE' },
  { times: 1, steps: [...LISTED, 'SUBMIT_DUPLICATE', 'MERGE'], when: fresh('MERGE'), where: 'HOME_GRID', suits: { id: 'D011' } },

  { times: 2, steps: SENT, when: fresh('DISPATCH'), where: 'HOME_GRID', suits: { unit: 'U02' } },
  { times: 1, steps: SENT, when: fresh('DISPATCH'), where: 'HOME', suits: { unit: 'U01' } },
  { times: 1, steps: SENT, when: late('DISPATCH'), where: 'HOME', suits: { unit: 'U02' } },
  { times: 1, steps: SENT, when: fresh('DISPATCH'), where: 'ELSEWHERE' },
  { times: 2, steps: IN_HALL, when: fresh('OFFER'), where: 'HOME_GRID', suits: { kind: 'WISH' } },
  { times: 1, steps: IN_HALL, when: fresh('OFFER'), where: 'HOME', suits: { unit: 'U02' } },
  { times: 1, steps: IN_HALL, when: dueSoon('OFFER'), where: 'HOME', suits: { unit: 'U01' } },
  { times: 2, steps: IN_HALL, when: fresh('OFFER'), where: 'ELSEWHERE' },

  { times: 1, steps: CLAIMED, when: fresh('CLAIM'), where: 'HOME_GRID', suits: { unit: 'U02' } },
  { times: 1, steps: CLAIMED, when: fresh('CLAIM'), where: 'HOME', suits: { unit: 'U01' } },
  { times: 1, steps: [...IN_HALL, 'CLAIM'], when: fresh('CLAIM'), where: 'HOME_GRID', suits: { kind: 'WISH' }, byMember: true },
  { times: 1, steps: CLAIMED, when: fresh('CLAIM'), where: 'ELSEWHERE' },
  { times: 1, steps: BEGUN, when: onTheWay, where: 'HOME_GRID', suits: { unit: 'U02' } },
  { times: 1, steps: BEGUN, when: onTheWay, where: 'HOME', suits: { unit: 'U01' } },
  { times: 2, steps: BEGUN, when: onTheWay, where: 'ELSEWHERE' },
  { times: 1, steps: BEGUN, when: finishDueSoon, where: 'HOME_GRID', suits: { unit: 'U02' } },
  { times: 1, steps: BEGUN, when: finishDueSoon, where: 'ELSEWHERE' },
  { times: 1, steps: [...BEGUN, 'URGE'], when: finishLate, where: 'HOME', suits: { unit: 'U01' } },
  { times: 1, steps: [...BEGUN, 'URGE', 'URGE'], when: finishLate, where: 'ELSEWHERE' },
  { times: 1, steps: [...DONE, 'REJECT', 'REPORT'], when: onTheWay, where: 'HOME_GRID', suits: { unit: 'U02' } },
  { times: 1, steps: [...LISTED, 'SUBMIT_DUPLICATE', 'MERGE', 'DISPATCH', 'CLAIM', 'START'], when: onTheWay, where: 'HOME', suits: { id: 'D018' } },
  { times: 2, steps: DONE, when: fresh('COMPLETE'), where: 'HOME_GRID' },
  { times: 1, steps: DONE, when: { step: 'COMPLETE', workingHoursAgo: [50, 80] }, where: 'HOME' },
  { times: 2, steps: DONE, when: fresh('COMPLETE'), where: 'ELSEWHERE' },

  { times: 3, steps: PASSED, when: { daysAgo: [0.5, 9] }, where: 'HOME_GRID' },
  { times: 5, steps: PASSED, when: { daysAgo: [0.5, 14] }, where: 'ELSEWHERE' },
  { times: 1, steps: [...SUBMITTED, 'ASSESS', 'SCREEN_OUT'], when: past, where: 'HOME_GRID' },
  { times: 2, steps: [...SUBMITTED, 'ASSESS', 'SCREEN', 'DECLINE'], when: past, where: 'HOME' },
  { times: 3, steps: [...SUBMITTED, 'DECLINE'], when: past, where: 'ELSEWHERE' },
  { times: 2, steps: [...SUBMITTED, 'ASSESS', 'WITHDRAW'], when: past, where: 'HOME_GRID' },
  { times: 2, steps: [...SUBMITTED, 'WITHDRAW'], when: past, where: 'ELSEWHERE' },

  { times: 1, steps: [...LISTED, 'SUBMIT_DUPLICATE', 'MERGE', 'DISPATCH', ...WORKED_ON], when: past, where: 'HOME_GRID', suits: { id: 'D030' } },
  { times: 1, steps: [...LISTED, 'DISPATCH', 'SUBMIT_DUPLICATE', 'MERGE', ...WORKED_ON], when: past, where: 'HOME', suits: { id: 'D052' } },
  { times: 1, steps: [...LISTED, 'SUBMIT_DUPLICATE', 'MERGE', 'DISPATCH', ...WORKED_ON], when: past, where: 'ELSEWHERE', suits: { id: 'D085' } },
  { times: 1, steps: [...IN_HALL, ...WORKED_ON], when: past, where: 'HOME_GRID', suits: { kind: 'WISH' }, byMember: true },
  { times: 1, steps: [...IN_HALL, ...WORKED_ON], when: past, where: 'HOME', suits: { kind: 'WISH' }, byMember: true },
  { times: 4, steps: [...IN_HALL, ...WORKED_ON], when: past, where: 'ELSEWHERE' },
  { times: 2, steps: [...DONE, 'REJECT', 'REPORT', 'COMPLETE', 'VERIFY', 'RATE'], when: past, where: 'HOME', suits: { unit: 'U02' } },
  { times: 2, steps: [...DONE, 'REJECT', 'COMPLETE', 'VERIFY', 'RATE'], when: past, where: 'ELSEWHERE' },
  { times: 2, steps: [...RETURNED_ONCE, 'DISPATCH', ...WORKED_ON], when: past, where: 'HOME' },
  { times: 3, steps: [...RETURNED_ONCE, 'DISPATCH', ...WORKED_ON], when: past, where: 'ELSEWHERE' },
  { times: 1, steps: [...RETURNED_TWICE, 'RULE', ...WORKED_ON], when: past, where: 'HOME' },
  { times: 1, steps: [...RETURNED_TWICE, 'RULE', ...WORKED_ON], when: past, where: 'ELSEWHERE' },
  { times: 3, steps: [...BEGUN, 'URGE', 'COMPLETE', 'VERIFY', 'RATE'], when: past, where: 'HOME' },
  { times: 6, steps: RATED, when: past, where: 'HOME_GRID' },
  { times: 1, steps: [...LISTED, 'MISDISPATCH', 'CANCEL', 'DISPATCH', ...WORKED_ON], when: past, where: 'ELSEWHERE' },
  { times: 3, steps: RATED, when: past, where: 'ELSEWHERE' },

  { times: 1, steps: [...SUBMITTED, 'SETTLE', 'RATE'], when: past, where: 'HOME_GRID', suits: { id: 'D067' } },
  { times: 1, steps: [...LISTED, 'ESCALATE'], when: fresh('ESCALATE'), where: 'HOME', suits: { id: 'D095' } },
  { times: 1, steps: [...LISTED, 'SHELVE'], when: { daysAgo: [5, 40] }, where: 'HOME', suits: { id: 'D010' } },
  { times: 1, steps: [...PASSED, 'DISPUTE'], when: fresh('DISPUTE'), where: 'HOME_GRID' },
  { times: 1, steps: DISPUTED, when: { daysAgo: [0.2, 1] }, where: 'HOME' },
];

/** Duplicate demands, by the demand that they are merged into. */
export const DUPLICATES: Readonly<Record<string, string>> = {
  D011: 'D012',
  D018: 'D019',
  D030: 'D031',
  D052: 'D053',
  D085: 'D086',
};

/** Demands that request a resource from the menu, with the resource. */
export const RESOURCE_OF_DEMAND: Readonly<Record<string, string>> = {
  D046: 'R047',
  D047: 'R010',
  D051: 'R048',
  D054: 'R040',
  D074: 'R026',
  D089: 'R056',
};
