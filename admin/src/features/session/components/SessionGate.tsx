import type { ReactNode } from 'react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';

import { QueryBoundary } from '@/components/states/QueryBoundary';
import { CityTimeZone } from '@/components/time/city-time-zone';
import { CityWorkedDays, workedDaysIn } from '@/components/time/worked-days';
import { useDrawnFor } from '@/graphql/drawn-for';
import { readFragment } from '@/graphql/generated';
import type { MeQuery } from '@/graphql/generated/graphql';
import { useSessionEnd } from '@/graphql/session-end';
import { forgetPersonalDataOfOthers } from '@/preferences/kept-of-person';
import { readPreference, writePreference } from '@/preferences/store';

import { SESSION_VIEWER, useMe } from '../hooks/useMe';
import { sessionPaths } from '../paths';
import type { Viewer } from '../session-context';
import { SessionContext } from '../session-context';

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain')).SignInAgain }));

/** Routes behind it need a session; without one they redirect to the sign-in page. */
export function SessionGate() {
  const query = useMe();
  const { pathname, search } = useLocation();
  return (
    <QueryBoundary query={query} rows={4}>
      {({ me, city }) =>
        me ? (
          <CityTimeZone value={city.timeZone}>
            <WorkedDays city={city}>
              <SignedIn key={me.id} viewer={readFragment(SESSION_VIEWER, me)} />
            </WorkedDays>
          </CityTimeZone>
        ) : (
          <Navigate to={sessionPaths.signIn(pathname + search)} replace />
        )
      }
    </QueryBoundary>
  );
}

function WorkedDays(props: { readonly city: MeQuery['city']; readonly children: ReactNode }) {
  const { timeZone, calendarYears } = props.city;
  const days = useMemo(() => workedDaysIn(timeZone, calendarYears), [timeZone, calendarYears]);
  return <CityWorkedDays value={days}>{props.children}</CityWorkedDays>;
}

function SignedIn({ viewer }: { readonly viewer: Viewer }) {
  const key = `membership.${viewer.account}`;
  const end = useSessionEnd();
  useDrawnFor(viewer.id);
  useEffect(() => forgetPersonalDataOfOthers(viewer.id), [viewer.id]);
  const [chosen, setChosen] = useState(() => Number(readPreference(key) ?? 0));
  const session = useMemo(
    () => ({
      viewer,
      membership: viewer.memberships[chosen] ?? viewer.memberships[0],
      choose: (index: number) => {
        writePreference(key, String(index));
        setChosen(index);
      },
    }),
    [viewer, chosen, key],
  );
  return (
    <SessionContext value={session}>
      <Outlet />
      {end === undefined ? null : (
        <Suspense fallback={null}>
          <SignInAgain end={end} />
        </Suspense>
      )}
    </SessionContext>
  );
}
