import { telLink } from '@lindan/shared';
import { useState } from 'react';

import { Page } from '../components/Page';
import { residentPaths } from '../routing/addresses';
import { Link } from '../routing/Link';
import { draftKey, keptDraft } from '../say/draft';
import { RememberedList } from '../track/RememberedList';
import { useWords } from '../words/words';
import { usePlace } from './place-context';

/** The three things one comes for. */
export function PlaceHomePage() {
  const words = useWords();
  const place = usePlace();
  const [hasDraft] = useState(() => keptDraft(draftKey(place.code), Date.now()) !== undefined);
  const things = [
    {
      to: residentPaths.say(place.code),
      name: words.home.say,
      hint: hasDraft ? words.home.sayDraft : words.home.sayHint,
      isFirst: true,
    },
    { to: residentPaths.services(place.code), name: words.home.services, hint: words.home.servicesHint },
    { to: residentPaths.track(place.code), name: words.home.track, hint: words.home.trackHint },
  ];
  return (
    <Page title={place.name}>
      <nav className="things">
        {things.map((thing) => (
          <Link key={thing.to} to={thing.to} className={thing.isFirst ? 'thing thing-first' : 'thing'}>
            <strong>{thing.name}</strong>
            <span>{thing.hint}</span>
          </Link>
        ))}
      </nav>
      {(place.contactPhone ?? place.openingHours) === null ? null : (
        <p>
          {words.home.community}{' '}
          {place.contactPhone === null ? null : (
            <a href={telLink(place.contactPhone)}>{place.contactPhone}</a>
          )}{' '}
          {place.openingHours}
        </p>
      )}
      <RememberedList trackPath={residentPaths.track(place.code)} title={words.home.mine} />
    </Page>
  );
}
