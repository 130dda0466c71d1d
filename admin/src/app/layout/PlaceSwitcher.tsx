import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { withParams } from '@/components/table/url-params';
import { RegionSelect } from '@/features/places/components/RegionSelect';
import { useSession } from '@/features/session/session-context';

import { placesOf } from '../navigation';
import styles from './Frame.module.css';

/** Narrows every list and figure to one place of the viewer's own. */
export function PlaceSwitcher() {
  const { t } = useTranslation();
  const { membership } = useSession();
  const [search, setSearch] = useSearchParams();
  const region = membership?.region;
  // A role that only claims sees every order that it may claim, wherever that is.
  if (!region || !placesOf(membership.role).includes('demands')) return null;
  return (
    <RegionSelect
      className={styles.place}
      label={t('frame.place')}
      placeholder={region.name}
      within={region.id}
      value={search.get('place')}
      onChange={(id) => setSearch(withParams(search, { place: id, at: undefined }))}
    />
  );
}
