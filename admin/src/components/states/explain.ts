import type { TFunction } from 'i18next';

import type { Problem } from '@/graphql/errors';

/** A problem in readable words: what happened; that nothing is lost; what to do next. */
export interface Explanation {
  readonly what: string;
  /** Undefined where the first sentence is enough. */
  readonly next: string | undefined;
}

/**
 * The server's own sentence is more exact (which unit holds it, what is possible now), so it comes first if there is one;
 * what comes after it is ours.
 */
export function explain(problem: Problem, t: TFunction<['errors']>): Explanation {
  const own = t(`errors:${problem.code}.what`);
  const what = SPEAKING.has(problem.code) && problem.message !== '' ? problem.message : own;
  if (problem.code === 'WRONG_CREDENTIALS') return { what, next: undefined };
  const seconds = problem.retryAfter ?? 60;
  return { what, next: t(`errors:${problem.code}.next`, { seconds }) };
}

/** Codes whose message from the server is written for the reader. */
const SPEAKING: ReadonlySet<Problem['code']> = new Set([
  'CONFLICT',
  'INVALID_TRANSITION',
  'CAPACITY_EXHAUSTED',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'WRONG_CREDENTIALS',
]);
