import { applyDispatchRules } from '../modules/catalogue/commands/apply-dispatch-rules.js';
import { closeUnratedDemands } from '../modules/demand/commands/close-unrated-demands.js';
import { unshelveDueDemands } from '../modules/demand/commands/unshelve-due-demands.js';
import { deleteOldFiles } from '../modules/file/commands/delete-old-files.js';
import { countDemandTerms } from '../modules/matching/alike/count-demand-terms.js';
import { trainWeekly } from '../modules/matching/commands/train-models.js';
import { sumUnitRecords } from '../modules/matching/sum-unit-records.js';
import { countTerms } from '../modules/matching/term-rarities.js';
import { raiseUnclaimedOrders } from '../modules/order/commands/raise-unclaimed-orders.js';
import { resumePausedOrders } from '../modules/order/commands/resume-order.js';
import { deleteExpiredSessions } from '../modules/people/commands/delete-expired-sessions.js';
import { expireResources } from '../modules/resource/commands/expire-resources.js';
import { deleteOldKeys } from '../transition/delete-old-keys.js';
import type { Job } from './job.js';

const A_MINUTE = 60;
const TEN_MINUTES = 600;
const AN_HOUR = 3_600;
const A_DAY = 86_400;
const A_WEEK = 604_800;

/** Every job, a line each. */
export const JOBS: readonly Job[] = [
  { name: 'RAISE_UNCLAIMED_ORDERS', everySeconds: A_MINUTE, run: raiseUnclaimedOrders },
  { name: 'RESUME_PAUSED_ORDERS', everySeconds: A_MINUTE, run: resumePausedOrders },
  { name: 'CLOSE_UNRATED_DEMANDS', everySeconds: A_MINUTE, run: closeUnratedDemands },
  { name: 'UNSHELVE_DUE_DEMANDS', everySeconds: A_MINUTE, run: unshelveDueDemands },
  { name: 'APPLY_DISPATCH_RULES', everySeconds: A_MINUTE, run: applyDispatchRules },
  { name: 'EXPIRE_RESOURCES', everySeconds: TEN_MINUTES, run: expireResources },
  { name: 'COUNT_TERMS', everySeconds: AN_HOUR, run: countTerms },
  { name: 'SUM_UNIT_RECORDS', everySeconds: A_DAY, run: sumUnitRecords },
  { name: 'DELETE_EXPIRED_SESSIONS', everySeconds: TEN_MINUTES, run: deleteExpiredSessions },
  {
    name: 'DELETE_PAST_RATE_LIMITS',
    everySeconds: TEN_MINUTES,
    run: ({ limiters }, now) => limiters.deletePast(now),
  },
  { name: 'DELETE_OLD_FILES', everySeconds: TEN_MINUTES, run: deleteOldFiles },
  { name: 'DELETE_OLD_IDEMPOTENCY_KEYS', everySeconds: AN_HOUR, run: deleteOldKeys },
  { name: 'TRAIN_MATCHING', everySeconds: A_WEEK, run: trainWeekly },
  { name: 'COUNT_DEMAND_TERMS', everySeconds: TEN_MINUTES, run: countDemandTerms },
];
