import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const SUGGESTED_RESOURCES = graphql(`
  query SuggestedResources($demandId: ID!) {
    suggestedResources(demandId: $demandId, first: 9) {
      ...Candidate_suggestion
    }
  }
`);

/** Nine at most: each has a key of its own. */
export function useSuggestedResources(demandId: string) {
  return useQuery(SUGGESTED_RESOURCES, { variables: { demandId }, fetchPolicy: 'network-only' });
}
