import { useCallback, useEffect, useRef, useState } from 'react';

import type { SubmitDemandMutation } from '@/graphql/generated/residents/graphql';

import type { Failure } from '../network/failure';
import { asFailure } from '../network/failure';
import type { Pending } from './draft';
import { submitWithRetries } from './submit-with-retries';

export type Submitted = SubmitDemandMutation['submitDemand'];

export type SubmissionState =
  | { readonly step: 'editing' }
  | { readonly step: 'sending' }
  | { readonly step: 'waiting'; readonly attempt: number; readonly now: () => void }
  | { readonly step: 'refused'; readonly failure: Failure };

interface Outcome {
  readonly onArrived: (submitted: Submitted) => void;
  /** The server has refused: the next attempt is a new one, with a new key. */
  readonly onRefused: () => void;
}

/** Sends one demand and reports its progress. Leaving the page stops the attempts; the kept draft is sent on return. */
export function useSubmission(outcome: Outcome) {
  const [state, setState] = useState<SubmissionState>({ step: 'editing' });
  const running = useRef<AbortController>(undefined);
  // The latest callback runs after the answer; `submit` itself never changes.
  const latest = useRef(outcome);
  useEffect(() => {
    latest.current = outcome;
  }, [outcome]);

  const submit = useCallback(async (pending: Pending) => {
    running.current?.abort();
    const attempts = new AbortController();
    running.current = attempts;
    setState({ step: 'sending' });
    try {
      const wait = (attempt: number, now: () => void) => setState({ step: 'waiting', attempt, now });
      latest.current.onArrived(await submitWithRetries(pending, wait, attempts.signal));
    } catch (thrown) {
      if (attempts.signal.aborted) return;
      latest.current.onRefused();
      setState({ step: 'refused', failure: asFailure(thrown) });
    }
  }, []);

  const stop = useCallback(() => {
    running.current?.abort();
    setState({ step: 'editing' });
  }, []);

  useEffect(() => () => running.current?.abort(), []);

  return { state, submit, stop };
}
