import type { TrackingPair } from '@lindan/shared';
import { useEffect, useRef, useState } from 'react';

import { WithdrawDemandDocument } from '@/graphql/generated/residents/graphql';

import { FailureNotice } from '../components/FailureNotice';
import { send } from '../network/send';
import { useWords } from '../words/words';
import { useAction } from './useAction';

interface WithdrawButtonProps {
  readonly pair: TrackingPair;
  readonly onWithdrawn: () => void;
}

/** Needs a confirmation, because it cannot be undone. */
export function WithdrawButton({ pair, onWithdrawn }: WithdrawButtonProps) {
  const words = useWords();
  const [isConfirming, setConfirming] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const { isRunning, failure, run } = useAction(async () => {
    await send(WithdrawDemandDocument, pair);
    onWithdrawn();
  });

  useEffect(() => {
    if (isConfirming) question.current?.focus();
  }, [isConfirming]);

  if (!isConfirming) {
    return (
      <button type="button" className="button-quiet" onClick={() => setConfirming(true)}>
        {words.withdraw.button}
      </button>
    );
  }
  return (
    <section className="ask">
      <p ref={question} tabIndex={-1}>
        {words.withdraw.confirm}
      </p>
      {failure !== undefined && <FailureNotice failure={failure} />}
      <div className="row">
        <button type="button" className="button" disabled={isRunning} onClick={() => void run()}>
          {words.withdraw.yes}
        </button>
        <button type="button" className="button" onClick={() => setConfirming(false)}>
          {words.withdraw.no}
        </button>
      </div>
    </section>
  );
}
