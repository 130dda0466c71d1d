import { lazy, Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';

import { useSession } from '@/features/session/session-context';

import { mayOpen } from '../navigation';

const OtherRolesPage = lazy(async () => ({ default: (await import('../OtherRolesPage')).OtherRolesPage }));

/** The page, if the role of the session may open it; else nothing of it is drawn or read. */
export function PageOfRole() {
  const { membership } = useSession();
  const { pathname } = useLocation();
  if (mayOpen(membership?.role, pathname)) return <Outlet />;
  return (
    <Suspense fallback={null}>
      <OtherRolesPage pathname={pathname} />
    </Suspense>
  );
}
