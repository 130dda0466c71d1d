import type { TrackingPair } from '@lindan/shared';
import { fill, LIMITS } from '@lindan/shared';
import type { SubmitEvent } from 'react';
import { useState } from 'react';

import { DisputeDemandDocument } from '@/graphql/generated/residents/graphql';

import { FailureNotice } from '../components/FailureNotice';
import { Field } from '../components/Field';
import { NumberHint } from '../components/NumberHint';
import { noteOn } from '../network/failure';
import { send } from '../network/send';
import { useWords } from '../words/words';
import { useAction } from './useAction';

interface DisputeFormProps {
  readonly pair: TrackingPair;
  /** Until when, in words. */
  readonly until: string;
  readonly onDisputed: () => void;
}

/** Says that the result has not solved it. The form opens at a tap, because most results are not disputed. */
export function DisputeForm({ pair, until, onDisputed }: DisputeFormProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { isRunning, failure, run } = useAction(async () => {
    await send(DisputeDemandDocument, { ...pair, reason: reason.trim() });
    onDisputed();
  });
  const dispute = (event: SubmitEvent) => {
    event.preventDefault();
    void run();
  };
  if (!isOpen) {
    return (
      <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
        {words.dispute.button}
      </button>
    );
  }
  return (
    <form className="form ask" noValidate onSubmit={dispute}>
      <Field label={words.dispute.reason} note={noteOn(failure, 'reason')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={3}
            maxLength={LIMITS.note}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <NumberHint text={reason} />
      <p>{fill(words.dispute.until, { until })}</p>
      {failure !== undefined && <FailureNotice failure={failure} />}
      <button type="submit" className="button button-main" disabled={isRunning || reason.trim() === ''}>
        {words.dispute.send}
      </button>
    </form>
  );
}
