import { sql } from 'kysely';

import type { Assignments } from '../../transition/step.js';

/** The columns of a pause that has ended. */
export const PAUSE_ENDED: Assignments = {
  paused_at: sql`null::timestamptz`,
  paused_until: sql`null::date`,
  resumes_at: sql`null::timestamptz`,
};
