import type { SubmitDemandMutation } from '@/graphql/generated/residents/graphql';
import { SubmitDemandDocument } from '@/graphql/generated/residents/graphql';

import { asFailure, mayPassByItself } from '../network/failure';
import { send } from '../network/send';
import type { Pending } from './draft';

const LONGEST_PAUSE_MS = 30_000;

/** 1, 2, 4 … seconds, then every half minute. */
function pauseBefore(attempt: number): number {
  return Math.min(1000 * 2 ** (attempt - 2), LONGEST_PAUSE_MS);
}

/**
 * Sends until an answer comes, with the same key each time, however long the network is away.
 * @param onWaiting called before each further attempt, with its number and a function that starts it at once
 * @throws Failure the server's refusal, or the last failure once `signal` is aborted
 */
export async function submitWithRetries(
  pending: Pending,
  onWaiting: (attempt: number, now: () => void) => void,
  signal: AbortSignal,
): Promise<SubmitDemandMutation['submitDemand']> {
  let { input: stated } = pending;
  for (let attempt = 2; ; attempt += 1) {
    try {
      const input = { ...stated, idempotencyKey: pending.key };
      return (await send(SubmitDemandDocument, { input }, signal)).submitDemand;
    } catch (thrown) {
      const failure = asFailure(thrown);
      // The bounds of the city may have been set after the page was opened: the demand goes without the position.
      if (failure.code === 'CONFLICT' && stated.location != null) {
        stated = { ...stated, location: null };
        continue;
      }
      if (signal.aborted || !mayPassByItself(failure)) throw failure;
      await pause(pauseBefore(attempt), (now) => onWaiting(attempt, now), signal);
      if (signal.aborted) throw failure;
    }
  }
}

/** Ends after the time, when the phone is back on a network, on demand, or when `signal` is aborted. */
function pause(ms: number, onPause: (end: () => void) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
    onPause(end);
  });
}
