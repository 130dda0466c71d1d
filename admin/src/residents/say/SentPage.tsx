import { fill } from '@lindan/shared';

import { CopyButton } from '../components/CopyButton';
import { Page } from '../components/Page';
import { RememberSwitch } from '../components/RememberSwitch';
import { usePlace } from '../place/place-context';
import { residentPaths } from '../routing/addresses';
import { Link } from '../routing/Link';
import { useHistoryState } from '../routing/navigation';
import { useWords } from '../words/words';
import { NextSteps } from './NextSteps';
import { ReceiptImage } from './ReceiptImage';
import { receiptFrom } from './receipt';

/** Number and code in hand, and what happens now. */
export function SentPage() {
  const words = useWords();
  const place = usePlace();
  const receipt = receiptFrom(useHistoryState());
  const track = residentPaths.track(place.code);
  if (receipt === undefined) {
    return (
      <Page title={words.say.title} backTo={residentPaths.place(place.code)}>
        <p>{words.sent.gone}</p>
        <Link to={track} className="button button-main">
          {words.sent.track}
        </Link>
      </Page>
    );
  }
  const { number, trackingCode } = receipt;
  return (
    <Page title={words.sent.title} backTo={residentPaths.place(place.code)}>
      <dl className="receipt">
        <dt>{words.sent.number}</dt>
        <dd className="receipt-number">{number}</dd>
        <dt>{words.sent.code}</dt>
        <dd className="receipt-number">{trackingCode}</dd>
      </dl>
      <p>{words.sent.keep}</p>
      <div className="row">
        <CopyButton text={fill(words.sent.copyText, { number, code: trackingCode })} />
        <ReceiptImage receipt={receipt} />
      </div>
      <RememberSwitch demand={receipt} />
      <NextSteps receipt={receipt} />
      <div className="row">
        <Link to={track} state={{ number, trackingCode }} className="button button-main">
          {words.sent.track}
        </Link>
        <Link to={residentPaths.say(place.code)} className="button">
          {words.sent.again}
        </Link>
      </div>
    </Page>
  );
}
