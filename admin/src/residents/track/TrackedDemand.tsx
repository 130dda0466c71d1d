import type { TrackingPair } from '@lindan/shared';
import { fill } from '@lindan/shared';

import type { TrackDemandQuery } from '@/graphql/generated/residents/graphql';

import { RememberSwitch } from '../components/RememberSwitch';
import { useLocale } from '../words/locale';
import { dateInWords, momentInWords } from '../words/moments';
import { useWords } from '../words/words';
import { DisputeForm } from './DisputeForm';
import { RateForm } from './RateForm';
import { Timeline } from './Timeline';
import { TrackedPhotos } from './TrackedPhotos';
import { WithdrawButton } from './WithdrawButton';

interface TrackedDemandProps {
  readonly demand: TrackDemandQuery['trackDemand'];
  readonly timeZone: string;
  readonly pair: TrackingPair;
  readonly onChanged: () => void;
}

export function TrackedDemand({ demand, timeZone, pair, onChanged }: TrackedDemandProps) {
  const words = useWords();
  const locale = useLocale();
  const facts = [
    { name: words.track.with, text: demand.handledBy },
    { name: words.track.place, text: demand.place },
    { name: words.track.number, text: demand.number },
    { name: words.track.submitted, text: momentInWords(demand.submittedAt, locale, timeZone) },
  ];
  return (
    <article className="tracked">
      <h2>
        {demand.title}
        {demand.isDemonstration && <span className="demonstration">{words.page.demonstrationShort}</span>}
      </h2>
      <p className="now" role="status">
        <span className="now-label">{words.track.now}</span>
        <strong>{words.status[demand.status]}</strong>
      </p>
      {demand.result !== null && (
        <section>
          <h3>{words.track.result}</h3>
          <p className="said-back">{demand.result}</p>
        </section>
      )}
      <TrackedPhotos
        title={words.files.result}
        files={demand.attachments.filter(({ action }) => action === 'COMPLETE')}
        pair={pair}
      />
      {demand.closesAt !== null && (
        <p>{fill(words.track.closes, { when: momentInWords(demand.closesAt, locale, timeZone) })}</p>
      )}
      {demand.reviewOn !== null && (
        <p>{fill(words.track.review, { when: dateInWords(demand.reviewOn, locale) })}</p>
      )}
      {demand.canRate && <RateForm pair={pair} canDispute={demand.canDispute} onRated={onChanged} />}
      <dl className="facts-list">
        {facts.map(
          ({ name, text }) =>
            text !== null &&
            text !== '' && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <TrackedPhotos
        title={words.files.label}
        files={demand.attachments.filter(({ action }) => action === 'SUBMIT')}
        pair={pair}
      />
      <Timeline entries={demand.timeline} timeZone={timeZone} />
      <button type="button" className="button" onClick={onChanged}>
        {words.track.refresh}
      </button>
      <RememberSwitch demand={{ ...pair, title: demand.title, at: demand.submittedAt, timeZone }} />
      {demand.disputeUntil !== null && (
        <DisputeForm
          pair={pair}
          until={momentInWords(demand.disputeUntil, locale, timeZone)}
          onDisputed={onChanged}
        />
      )}
      {demand.canWithdraw && <WithdrawButton pair={pair} onWithdrawn={onChanged} />}
    </article>
  );
}
