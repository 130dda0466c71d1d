import { Navigate } from 'react-router';

import { LoadingState } from '@/components/states/LoadingState';
import { useSetupComesFirst } from '@/features/setup/hooks/useSetupComesFirst';

/** Redirects an administrator: to the setup list of a city that is being opened, else to the usual first page. */
export function AdminHome({ usual, setup }: { readonly usual: string; readonly setup: string }) {
  const { isKnown, comesFirst } = useSetupComesFirst();
  if (!isKnown) return <LoadingState rows={4} />;
  return <Navigate to={comesFirst ? setup : usual} replace />;
}
