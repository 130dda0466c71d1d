import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const ME = graphql(`
  query Me {
    me {
      ...Session_viewer
    }
  }
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

/** Who is signed in; `null` when nobody is. */
export function useMe() {
  return useQuery(ME, { fetchPolicy: 'cache-and-network' });
}
