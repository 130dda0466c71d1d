import type { FastifyBaseLogger } from 'fastify';

import { isConnectionError } from '../../database/connection-errors.js';
import type { ErrorLog } from '../../graphql/execution/format-error.js';
import { Unavailable } from '../../refusal.js';

/** An outage is over when no request has met it for so long. */
const OVER_AFTER_MS = 10_000;

/**
 * Writes one line when the database goes away, and none for further requests of the same outage: there may be hundreds a second.
 * Other errors go to the next log.
 * @param now milliseconds on a clock that only goes forward
 */
export function logOutages(
  log: FastifyBaseLogger,
  next: ErrorLog,
  now: () => number = () => performance.now(),
): ErrorLog {
  let lastMet = Number.NEGATIVE_INFINITY;
  return (error, requestId) => {
    if (!(error instanceof Unavailable || isConnectionError(error))) return next(error, requestId);
    const begins = now() - lastMet > OVER_AFTER_MS;
    lastMet = now();
    if (begins) log.warn({ requestId, reason: reasonOf(error) }, 'the database cannot be reached');
  };
}

/** The driver's sentences may hold more than has to be known. */
function reasonOf(error: unknown): string {
  for (let one = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return 'no answer';
}
