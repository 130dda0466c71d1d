import type { JobName } from '@lindan/shared';

import type { Services } from '../context/services.js';

/**
 * A job as data: work that comes due by itself. The queue only says when to look. What is due is decided by rows and by the
 * moment, so a second run at the same moment changes nothing, and a history under a moved clock comes out the same.
 */
export interface Job {
  readonly name: JobName;
  /** The time from the end of one run to the next. */
  readonly everySeconds: number;
  /** @returns how many records it changed */
  readonly run: (services: Services, now: Date) => Promise<number>;
}
