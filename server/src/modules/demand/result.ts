import { resultWindowEnd } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import { NOW } from '../../sql/parameter.js';
import { inForce } from '../../transition/clock.js';
import type { Assignments } from '../../transition/step.js';

/** What a step sets that leads to a result: the text, its moment, and the window in which the resident rates or disputes it. */
export function setsResult(result: Sql): Assignments {
  const end = inForce(({ calendar }, now) => resultWindowEnd(now, calendar));
  return { result, resolved_at: sql`${NOW}::timestamptz`, closes_at: sql`${end}::timestamptz` };
}

/** What a step sets that begins a new round: the demand is open again, and its history stays. */
export const NEW_ROUND: Assignments = {
  result: sql`null::text`,
  closes_at: sql`null::timestamptz`,
  closed_at: sql`null::timestamptz`,
  awaits_ruling: sql`false`,
};
