import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';

import { useDesk } from '@/features/desk/hooks/useDesk';
import { useSession } from '@/features/session/session-context';

import { PLACES, placeAt, placesOf } from '../navigation';
import styles from './Frame.module.css';

export function Navigation({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const { membership } = useSession();
  const { data } = useDesk();
  const { pathname } = useLocation();
  const lit = placeAt(membership?.role, pathname);
  const [search] = useSearchParams();
  const region = search.get('place');
  // The chosen place goes along from page to page.
  const kept = region === null ? '' : `?place=${encodeURIComponent(region)}`;
  return (
    <nav className={isOpen ? `${styles.nav} ${styles.open}` : styles.nav} aria-label={t('frame.places')}>
      <ul>
        {placesOf(membership?.role).map((key) => {
          const { path, label, icon: Icon, count: countOf } = PLACES[key];
          const count = data === undefined ? undefined : countOf?.(data.desk);
          return (
            <li key={key}>
              <Link to={path + kept} className={styles.link} aria-current={key === lit ? 'page' : undefined}>
                <Icon aria-hidden />
                {label()}
                {count ? <span className={styles.count}>{count}</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
