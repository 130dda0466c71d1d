import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const SETUP_STATE = graphql(`
  query SetupState {
    setupGaps(first: 1) {
      totalCount
    }
    demands(first: 1) {
      nodes {
        id
      }
    }
  }
`);

/** A city that lacks something and has no demand yet is being opened. */
export function useSetupComesFirst() {
  const query = useQuery(SETUP_STATE);
  const { data } = query;
  return {
    isKnown: data !== undefined || query.error !== undefined,
    comesFirst: data !== undefined && data.setupGaps.totalCount > 0 && data.demands.nodes.length === 0,
  };
}
