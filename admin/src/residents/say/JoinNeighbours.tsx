import { fill } from '@lindan/shared';
import { useState } from 'react';

import { BackDemandDocument } from '@/graphql/generated/residents/graphql';

import { FailureNotice } from '../components/FailureNotice';
import { randomKey } from '../device/random-key';
import type { Failure } from '../network/failure';
import { asFailure } from '../network/failure';
import { send } from '../network/send';
import { useWords } from '../words/words';
import type { Draft } from './draft';
import type { Alike } from './useAlike';

interface JoinNeighboursProps {
  readonly alike: Alike;
  readonly draft: Draft;
  readonly onJoined: (own: { readonly number: string; readonly trackingCode: string }) => void;
  /** A neighbour is told apart by the phone. */
  readonly onPhoneMissing: () => void;
}

/** Neighbours have said the same: one tap joins them instead of stating it once more. */
export function JoinNeighbours({ alike, draft, onJoined, onPhoneMissing }: JoinNeighboursProps) {
  const words = useWords();
  // One key for each demand and phone: a second tap does not join twice.
  const [key] = useState(randomKey);
  const [state, setState] = useState<Failure | 'joining'>();
  const join = async () => {
    const [name, phone] = [draft.name.trim(), draft.phone.trim()];
    if (phone === '') {
      onPhoneMissing();
      return;
    }
    setState('joining');
    try {
      const requester = { phone, ...(name !== '' && { name }) };
      const joinToken = alike.joinToken ?? '';
      onJoined((await send(BackDemandDocument, { joinToken, requester, key: key + phone })).backDemand);
    } catch (thrown) {
      setState(asFailure(thrown));
    }
  };
  return (
    <div className="chip-line">
      <p>{fill(words.say.alike, { count: alike.backers, what: alike.title })}</p>
      <button type="button" className="button" disabled={state === 'joining'} onClick={() => void join()}>
        {words.say.join}
      </button>
      {state instanceof Error && <FailureNotice failure={state} />}
    </div>
  );
}
