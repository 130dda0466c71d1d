import { Navigate } from 'react-router';

import { LoadingState } from '@/components/states/LoadingState';
import { useSetupComesFirst } from '@/features/setup/hooks/useSetupComesFirst';

import { NAVIGATION, PLACES } from './navigation';

/** Redirects an administrator: to the setup list of a city that is being opened, else to the first place. */
export function AdminHome() {
  const { isKnown, comesFirst } = useSetupComesFirst();
  const [usual = 'setup'] = NAVIGATION.ADMIN;
  if (!isKnown) return <LoadingState rows={4} />;
  return <Navigate to={PLACES[comesFirst ? 'setup' : usual].path} replace />;
}
