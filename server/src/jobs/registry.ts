import { deleteExpiredSessions } from '../modules/people/commands/delete-expired-sessions.js';
import { expireResources } from '../modules/resource/commands/expire-resources.js';
import { deleteOldKeys } from '../transition/delete-old-keys.js';
import type { Job } from './job.js';

const TEN_MINUTES = 600;
const AN_HOUR = 3_600;

/** Every job, a line each. */
export const JOBS: readonly Job[] = [
  { name: 'EXPIRE_RESOURCES', everySeconds: TEN_MINUTES, run: expireResources },
  { name: 'DELETE_EXPIRED_SESSIONS', everySeconds: TEN_MINUTES, run: deleteExpiredSessions },
  {
    name: 'DELETE_PAST_RATE_LIMITS',
    everySeconds: TEN_MINUTES,
    run: ({ limiters }, now) => limiters.deletePast(now),
  },
  { name: 'DELETE_OLD_IDEMPOTENCY_KEYS', everySeconds: AN_HOUR, run: deleteOldKeys },
];
