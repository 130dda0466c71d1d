import { fill } from '@lindan/shared';
import { useState } from 'react';

import { FailureNotice } from '../components/FailureNotice';
import { Loading } from '../components/Loading';
import { Page } from '../components/Page';
import { usePlace } from '../place/place-context';
import { residentPaths } from '../routing/addresses';
import { useWords } from '../words/words';
import type { ServiceFilter } from './find-services';
import { categoriesOf, findServices } from './find-services';
import { ServiceList } from './ServiceList';
import { ServiceSearch } from './ServiceSearch';
import { usePlaceServices } from './usePlaceServices';

/** The menu of what units offer to this place. */
export function ServicesPage() {
  const words = useWords();
  const place = usePlace();
  const [filter, setFilter] = useState<ServiceFilter>({ text: '', categoryCode: '' });
  const [isSearching, setSearching] = useState(false);
  const menu = usePlaceServices(place.code, isSearching);
  const isFiltered = filter.text.trim() !== '' || filter.categoryCode !== '';
  const found = findServices(menu.services, filter);
  const isEmpty = menu.isComplete && menu.services.length === 0;

  return (
    <Page title={words.services.title} backTo={residentPaths.place(place.code)}>
      {!isEmpty && (
        <ServiceSearch
          filter={filter}
          categories={categoriesOf(menu.services)}
          onFocus={() => setSearching(true)}
          onChange={setFilter}
        />
      )}
      {isEmpty && <p className="empty">{words.services.empty}</p>}
      {!isEmpty && menu.services.length > 0 && (
        <p className="count" role="status">
          {isFiltered && !menu.isComplete
            ? words.services.countLoading
            : fill(words.services.count, { count: isFiltered ? found.length : menu.totalCount })}
        </p>
      )}
      <ServiceList placeCode={place.code} services={found} />
      {isFiltered && menu.isComplete && !isEmpty && found.length === 0 && (
        <p className="empty">{words.services.nothingFound}</p>
      )}
      {menu.failure !== undefined && <FailureNotice failure={menu.failure} retry={menu.again} />}
      {menu.isLoading && <Loading />}
      {!menu.isLoading && !menu.isComplete && menu.failure === undefined && (
        <button type="button" className="button" onClick={menu.more}>
          {words.services.more}
        </button>
      )}
    </Page>
  );
}
