import type { FastifyBaseLogger } from 'fastify';

import { isConnectionError } from '../../database/connection-errors.js';
import type { ErrorLog } from '../../graphql/execution/plugins/tell-errors.js';
import { Unavailable } from '../../refusal.js';

/** An outage is over when no request has met it for so long. */
const OVER_AFTER_MS = 10_000;

/**
 * Writes one line when the database goes away, and none for the requests that meet the same outage: there may be hundreds
 * a second. Defects go on to their own log.
 * @param now milliseconds on a clock that only goes forward
 */
export function logOutages(
  log: FastifyBaseLogger,
  logDefect: ErrorLog,
  now: () => number = () => performance.now(),
): ErrorLog {
  let lastMet = Number.NEGATIVE_INFINITY;
  return (defect, requestId) => {
    if (!(defect instanceof Unavailable || isConnectionError(defect))) return logDefect(defect, requestId);
    const begins = now() - lastMet > OVER_AFTER_MS;
    lastMet = now();
    if (begins) log.warn({ requestId, reason: reasonOf(defect) }, 'the database cannot be reached');
  };
}

/** The driver's sentences may hold more than has to be known. */
function reasonOf(defect: unknown): string {
  for (let one = defect, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return 'no answer';
}
