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
      ...Session_viewer
    }
    city {
      timeZone
    }
  }
`);

/** Who is signed in; `null` when nobody is. Signing in and out empty the cache, so what it holds is true. */
export function useMe() {
  return useQuery(ME, { fetchPolicy: 'cache-first' });
}

/** Asks beside the page's script instead of behind it. Where it fails, `useMe` asks again and says so. */
export function prefetchSession(client: ApolloClient): void {
  client.query({ query: ME }).catch(() => undefined);
}
