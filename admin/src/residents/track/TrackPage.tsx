import type { TrackingPair } from '@lindan/shared';
import { Page } from '../components/Page';
import { residentPaths } from '../routing/addresses';
import { navigate, useHistoryState } from '../routing/navigation';
import { useWords } from '../words/words';
import { RememberedList } from './RememberedList';
import { TrackedView } from './TrackedView';
import { TrackForm } from './TrackForm';
import { trackingPairFrom } from './tracking-pair';

/** The progress of a demand, for anyone with its number and code. */
export function TrackPage({ placeCode }: { readonly placeCode?: string }) {
  const words = useWords();
  const path = residentPaths.track(placeCode);
  // With the entry of the history: a reload shows it again, the way back leaves it, and no address carries the code.
  const pair = trackingPairFrom(useHistoryState());
  const backTo = placeCode === undefined ? residentPaths.start() : residentPaths.place(placeCode);

  const look = (next: TrackingPair) => navigate(path, { state: next });
  return (
    <Page title={words.track.title} backTo={backTo}>
      {pair === undefined ? (
        <>
          <TrackForm onLook={look} />
          <RememberedList trackPath={path} title={words.track.mine} />
        </>
      ) : (
        <TrackedView
          key={`${pair.number} ${pair.trackingCode}`}
          pair={pair}
          onLook={look}
          onLeave={() => navigate(path)}
        />
      )}
    </Page>
  );
}
