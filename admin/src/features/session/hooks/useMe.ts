import type { ApolloClient } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

export const SESSION_VIEWER = graphql(`
  fragment Session_viewer on Viewer {
    id
    name
    account
    isDemonstration
    memberships {
      role
      region {
        id
        name
        kind
      }
      unit {
        id
        name
        shortName
      }
    }
  }
`);

const ME = graphql(`
  query Me {
    me {
      id
      ...Session_viewer
    }
    city {
      timeZone
      calendarYears {
        year
        holidays
        workdays
      }
    }
  }
`);

/** The signed-in account, `null` without a session, and the city. Signing in and out clear the cache, so it is current. */
export function useMe() {
  return useQuery(ME, { fetchPolicy: 'cache-first' });
}

/** Fetches the session in parallel with the page's script. After a failure `useMe` fetches it again and shows the error. */
export function prefetchSession(client: ApolloClient): void {
  client.query({ query: ME }).catch(() => undefined);
}
