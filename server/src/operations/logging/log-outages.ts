import type { FastifyBaseLogger } from 'fastify';

import { isConnectionError } from '../../database/connection-errors.js';
import type { ErrorLog } from '../../graphql/execution/plugins/tell-errors.js';
import { Unavailable } from '../../refusal.js';

/** An outage counts as over when no request has met it for this long. */
const OVER_AFTER_MS = 10_000;

/**
 * Logs one line per outage, instead of one per request: there may be hundreds a second. Other errors go to `logError`.
 * @param now milliseconds of a monotonic clock
 */
export function logOutages(
  log: FastifyBaseLogger,
  logError: ErrorLog,
  now: () => number = () => performance.now(),
): ErrorLog {
  let lastMet = Number.NEGATIVE_INFINITY;
  return (error, requestId) => {
    if (!(error instanceof Unavailable || isConnectionError(error))) return logError(error, requestId);
    const begins = now() - lastMet > OVER_AFTER_MS;
    lastMet = now();
    if (begins) log.warn({ requestId, reason: reasonOf(error) }, 'the database cannot be reached');
  };
}

/** The SQLSTATE or system code; the driver's message may contain more than a log should. */
function reasonOf(error: unknown): string {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return 'no answer';
}
