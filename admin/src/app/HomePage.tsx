import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';
import { useSession } from '@/features/session/session-context';

import { PLACES, placesOf } from './navigation';

/** Few open it, so the first load of all others leaves it out. */
const AdminHome = lazy(async () => ({ default: (await import('./AdminHome')).AdminHome }));

/** Redirects to the first place of the role. */
export function HomePage() {
  const { t } = useTranslation();
  const { membership } = useSession();
  const [first] = placesOf(membership?.role);
  if (first !== undefined && membership?.role === 'ADMIN')
    return (
      <Suspense fallback={null}>
        <AdminHome usual={PLACES[first].path} setup={PLACES.setup.path} />
      </Suspense>
    );
  if (first !== undefined) return <Navigate to={PLACES[first].path} replace />;
  return (
    <Page title={t('home.title')}>
      <EmptyState why={t('home.noRole')} fills={t('home.askAdmin')} />
    </Page>
  );
}
