import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { SuggestedUnitsQuery } from '@/graphql/generated/graphql';

const SUGGESTED_UNITS = graphql(`
  query SuggestedUnits($demandId: ID!) {
    suggestedUnits(demandId: $demandId, first: 4) {
      score
      modelVersion
      reasons {
        kind
        text
        weight
      }
      unit {
        id
        name
        shortName
      }
    }
  }
`);

export type SuggestedUnit = SuggestedUnitsQuery['suggestedUnits'][number];

/** Whose duty a demand is, best first. Few: they stand above the resources. */
export function useSuggestedUnits(demandId: string) {
  return useQuery(SUGGESTED_UNITS, { variables: { demandId }, fetchPolicy: 'network-only' });
}
