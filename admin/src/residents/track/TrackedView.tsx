import type { TrackingPair } from '@lindan/shared';
import { TrackDemandDocument } from '@/graphql/generated/residents/graphql';

import { FailureNotice } from '../components/FailureNotice';
import { Loading } from '../components/Loading';
import { Notice } from '../components/Notice';
import { useQuery } from '../network/useQuery';
import { useWords } from '../words/words';
import { TrackedDemand } from './TrackedDemand';
import { TrackForm } from './TrackForm';

interface TrackedViewProps {
  readonly pair: TrackingPair;
  readonly onLook: (pair: TrackingPair) => void;
  readonly onLeave: () => void;
}

export function TrackedView({ pair, onLook, onLeave }: TrackedViewProps) {
  const words = useWords();
  const { number, trackingCode } = pair;
  const query = useQuery(TrackDemandDocument, { number, trackingCode });
  const isUnknown =
    query.state === 'failed' &&
    (query.failure.code === 'NOT_FOUND' || query.failure.code === 'BAD_USER_INPUT');
  return (
    <>
      {query.state === 'loading' && <Loading />}
      {isUnknown && (
        <>
          <Notice tone="soon">{words.track.notFound}</Notice>
          <TrackForm pair={pair} onLook={onLook} />
        </>
      )}
      {query.state === 'failed' && !isUnknown && (
        <FailureNotice failure={query.failure} retry={query.again} />
      )}
      {query.state === 'ready' && (
        <TrackedDemand
          demand={query.result.trackDemand}
          timeZone={query.result.city.timeZone}
          pair={pair}
          onChanged={query.again}
        />
      )}
      <button type="button" className="button-quiet" onClick={onLeave}>
        {words.track.other}
      </button>
    </>
  );
}
