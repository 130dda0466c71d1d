import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { SuggestedResourcesQuery } from '@/graphql/generated/graphql';

const SUGGESTED_RESOURCES = graphql(`
  query SuggestedResources($demandId: ID!) {
    suggestedResources(demandId: $demandId, first: 9) {
      resource {
        id
        unit {
          id
          name
          shortName
        }
      }
      ...Candidate_suggestion
    }
  }
`);

export type SuggestedResource = SuggestedResourcesQuery['suggestedResources'][number];

/** Nine at most: each has a key of its own. */
export function useSuggestedResources(demandId: string) {
  return useQuery(SUGGESTED_RESOURCES, { variables: { demandId }, fetchPolicy: 'network-only' });
}
