import type { DemandKind } from '@lindan/shared';

/** What can happen to a demand in a history; each is one of the product's commands, or two. */
export type Step =
  | 'STATE'
  | 'ASSESS'
  | 'SCREEN'
  | 'LIST'
  | 'DISPATCH'
  /** Into the claim hall. */
  | 'OFFER'
  /** To a unit whose duty it is not. */
  | 'MISDISPATCH'
  | 'RETURN'
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
  /** Declined by the area's branch already. */
  | 'SCREEN_OUT'
  | 'WITHDRAW'
  /** A neighbour states the same. */
  | 'ECHO'
  | 'MERGE';

/** When a history played: its last step so many days ago, or one of its steps so much working time ago. */
export type When =
  | { readonly daysAgo: readonly [number, number] }
  | { readonly step: Step; readonly workingHoursAgo: readonly [number, number] };

/** How a demand goes, how often, when and where, and which demands it suits. */
export interface Fate {
  readonly times: number;
  readonly steps: readonly Step[];
  readonly when: When;
  readonly where: 'HOME_GRID' | 'HOME' | 'ELSEWHERE';
  readonly suits?: { readonly unit?: string; readonly kind?: DemandKind; readonly id?: string };
  /** A party member claims it, not a unit's liaison. */
  readonly byMember?: true;
}

const STATED = ['STATE'] as const;
const LISTED = [...STATED, 'ASSESS', 'SCREEN', 'LIST'] as const;
const SENT = [...LISTED, 'DISPATCH'] as const;
const CLAIMED = [...SENT, 'CLAIM'] as const;
const BEGUN = [...CLAIMED, 'START', 'REPORT'] as const;
const DONE = [...BEGUN, 'COMPLETE'] as const;
const PASSED = [...DONE, 'VERIFY'] as const;
const RATED = [...PASSED, 'RATE'] as const;
const IN_HALL = [...LISTED, 'OFFER'] as const;
const WORKED_ON = ['CLAIM', 'START', 'REPORT', 'COMPLETE', 'VERIFY', 'RATE'] as const;
const RETURNED_ONCE = [...LISTED, 'MISDISPATCH', 'RETURN'] as const;
const RETURNED_TWICE = [...RETURNED_ONCE, 'MISDISPATCH', 'RETURN'] as const;

/** Of the working day that each step before the dispatch has: well within it, in its last fifth, over it. */
const fresh = (step: Step): When => ({ step, workingHoursAgo: [1, 12] });
const dueSoon = (step: Step): When => ({ step, workingHoursAgo: [19.5, 23.5] });
const late = (step: Step): When => ({ step, workingHoursAgo: [30, 70] });
/** Of the five working days that an ordinary order has. */
const finishDueSoon: When = { step: 'DISPATCH', workingHoursAgo: [99, 117] };
const finishLate: When = { step: 'DISPATCH', workingHoursAgo: [130, 220] };
const onTheWay: When = { step: 'DISPATCH', workingHoursAgo: [40, 80] };
const past: When = { daysAgo: [1, 76] };

/** Every state that a demand or order can be in, at home and elsewhere, and what leads there. */
// biome-ignore format: a table reads by its lines
export const FATES: readonly Fate[] = [
  { times: 3, steps: STATED, when: fresh('STATE'), where: 'HOME_GRID' },
  { times: 1, steps: STATED, when: dueSoon('STATE'), where: 'HOME_GRID' },
  { times: 1, steps: STATED, when: late('STATE'), where: 'HOME_GRID' },
  { times: 2, steps: STATED, when: fresh('STATE'), where: 'ELSEWHERE' },
  { times: 2, steps: [...STATED, 'ASSESS'], when: fresh('ASSESS'), where: 'HOME_GRID' },
  { times: 1, steps: [...STATED, 'ASSESS'], when: late('ASSESS'), where: 'HOME_GRID' },
  { times: 2, steps: [...STATED, 'ASSESS'], when: fresh('ASSESS'), where: 'ELSEWHERE' },
  { times: 2, steps: [...STATED, 'ASSESS', 'SCREEN'], when: fresh('SCREEN'), where: 'HOME_GRID' },
  { times: 1, steps: [...STATED, 'ASSESS', 'SCREEN'], when: dueSoon('SCREEN'), where: 'HOME' },
  { times: 2, steps: [...STATED, 'ASSESS', 'SCREEN'], when: fresh('SCREEN'), where: 'ELSEWHERE' },

  { times: 2, steps: LISTED, when: fresh('LIST'), where: 'HOME_GRID' },
  { times: 1, steps: LISTED, when: late('LIST'), where: 'HOME' },
  { times: 2, steps: LISTED, when: fresh('LIST'), where: 'ELSEWHERE' },
  { times: 1, steps: RETURNED_ONCE, when: fresh('RETURN'), where: 'HOME' },
  { times: 1, steps: RETURNED_ONCE, when: fresh('RETURN'), where: 'ELSEWHERE' },
  { times: 1, steps: RETURNED_TWICE, when: { daysAgo: [0.2, 1] }, where: 'HOME_GRID' },
  { times: 1, steps: RETURNED_TWICE, when: { daysAgo: [0.2, 1] }, where: 'ELSEWHERE' },
  { times: 1, steps: [...LISTED, 'ECHO', 'MERGE'], when: fresh('MERGE'), where: 'HOME_GRID', suits: { id: 'D011' } },

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
  { times: 1, steps: [...LISTED, 'ECHO', 'MERGE', 'DISPATCH', 'CLAIM', 'START'], when: onTheWay, where: 'HOME', suits: { id: 'D018' } },
  { times: 2, steps: DONE, when: fresh('COMPLETE'), where: 'HOME_GRID' },
  { times: 1, steps: DONE, when: { step: 'COMPLETE', workingHoursAgo: [50, 80] }, where: 'HOME' },
  { times: 2, steps: DONE, when: fresh('COMPLETE'), where: 'ELSEWHERE' },

  { times: 3, steps: PASSED, when: { daysAgo: [0.5, 9] }, where: 'HOME_GRID' },
  { times: 5, steps: PASSED, when: { daysAgo: [0.5, 14] }, where: 'ELSEWHERE' },
  { times: 1, steps: [...STATED, 'ASSESS', 'SCREEN_OUT'], when: past, where: 'HOME_GRID' },
  { times: 2, steps: [...STATED, 'ASSESS', 'SCREEN', 'DECLINE'], when: past, where: 'HOME' },
  { times: 3, steps: [...STATED, 'DECLINE'], when: past, where: 'ELSEWHERE' },
  { times: 2, steps: [...STATED, 'ASSESS', 'WITHDRAW'], when: past, where: 'HOME_GRID' },
  { times: 2, steps: [...STATED, 'WITHDRAW'], when: past, where: 'ELSEWHERE' },

  { times: 1, steps: [...LISTED, 'ECHO', 'MERGE', 'DISPATCH', ...WORKED_ON], when: past, where: 'HOME_GRID', suits: { id: 'D030' } },
  { times: 1, steps: [...LISTED, 'DISPATCH', 'ECHO', 'MERGE', ...WORKED_ON], when: past, where: 'HOME', suits: { id: 'D052' } },
  { times: 1, steps: [...LISTED, 'ECHO', 'MERGE', 'DISPATCH', ...WORKED_ON], when: past, where: 'ELSEWHERE', suits: { id: 'D085' } },
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
  { times: 9, steps: RATED, when: past, where: 'ELSEWHERE' },
];

/** Which demand a neighbour states again, by the one that it is merged into. */
export const ECHOES: Readonly<Record<string, string>> = {
  D011: 'D012',
  D018: 'D019',
  D030: 'D031',
  D052: 'D053',
  D085: 'D086',
};

/** Demands that were picked from the menu, and the offers that they were picked from. */
export const PICKED: Readonly<Record<string, string>> = {
  D046: 'R047',
  D047: 'R010',
  D051: 'R048',
  D054: 'R040',
  D074: 'R026',
  D089: 'R056',
};
