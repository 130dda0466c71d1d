import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { readFragment } from '@/graphql/generated';

import { REGION_CHOICE_REGION, useOneRegion } from '../hooks/useRegions';
import { placePaths } from '../paths';
import styles from './PlaceTrail.module.css';

/** The way down to the place whose parts are listed. */
export function PlaceTrail({ id }: { readonly id: string | undefined }) {
  const { t } = useTranslation('places');
  const { data } = useOneRegion(id ?? null);
  if (id === undefined || data === undefined) return null;
  const region = readFragment(REGION_CHOICE_REGION, data.region);
  const above = region.path.filter((part) => part.id !== region.id);
  return (
    <nav aria-label={t('trail')}>
      <ol className={styles.trail}>
        {above.map((part) => (
          <li key={part.id}>
            <Link to={placePaths.list(part.id)}>{part.name}</Link>
          </li>
        ))}
        <li aria-current="page">{region.name}</li>
      </ol>
    </nav>
  );
}
