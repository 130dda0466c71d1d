import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { SuggestedResourcesQuery } from '@/graphql/generated/graphql';

const SUGGESTED_RESOURCES = graphql(`
  query SuggestedResources($demandId: ID!) {
    suggestedResources(demandId: $demandId, first: 9) {
      modelVersion
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

/** Nine at most: a digit chooses one, as long as there is one left for it. */
export function useSuggestedResources(demandId: string) {
  return useQuery(SUGGESTED_RESOURCES, { variables: { demandId }, fetchPolicy: 'network-only' });
}
