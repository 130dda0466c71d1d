import { fill } from '@lindan/shared';
import { useState } from 'react';

import { forgetDemand, rememberedDemands } from '../device/remembered-demands';
import { Link } from '../routing/Link';
import { useLocale } from '../words/locale';
import { momentInWords } from '../words/moments';
import { useWords } from '../words/words';

interface RememberedListProps {
  readonly trackPath: string;
  readonly title: string;
}

/** What this device was allowed to keep; each can be forgotten again. */
export function RememberedList({ trackPath, title }: RememberedListProps) {
  const words = useWords();
  const locale = useLocale();
  const [demands, setDemands] = useState(rememberedDemands);
  const [announced, setAnnounced] = useState<string>();
  const forget = (number: string) => {
    forgetDemand(number);
    setDemands(rememberedDemands());
    setAnnounced(words.track.forgotten);
  };
  return (
    <section className="mine">
      {demands.length > 0 && <h2>{title}</h2>}
      <ul>
        {demands.map(({ number, trackingCode, title: name, at, timeZone }) => (
          <li key={number} className="mine-one">
            <Link to={trackPath} state={{ number, trackingCode }} className="mine-link">
              <strong>{name}</strong>
              <span>{momentInWords(at, locale, timeZone)}</span>
            </Link>
            <button
              type="button"
              className="button-quiet"
              aria-label={fill(words.track.forget, { title: name })}
              onClick={() => forget(number)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="announced" role="status">
        {announced}
      </p>
    </section>
  );
}
