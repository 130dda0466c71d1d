import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { SuggestionAccuracyQuery, SuggestionAccuracyQueryVariables } from '@/graphql/generated/graphql';

const SUGGESTION_ACCURACY = graphql(`
  query SuggestionAccuracy($regionId: ID, $from: DateTime!, $to: DateTime!) {
    suggestionAccuracy(regionId: $regionId, from: $from, to: $to) {
      month
      kind
      modelVersion
      dispatches {
        ...Share_rate
      }
      first {
        ...Share_rate
      }
      amongThree {
        ...Share_rate
      }
      overridden {
        ...Share_rate
      }
      toHall {
        ...Share_rate
      }
      reasons {
        reason
        count
      }
      firstReturned {
        ...Share_rate
      }
      otherReturned {
        ...Share_rate
      }
      firstRight {
        ...Share_rate
      }
      otherRight {
        ...Share_rate
      }
    }
  }
`);

export type AccuracyRow = SuggestionAccuracyQuery['suggestionAccuracy'][number];

/** How suggestions did in a place, or in the whole city. */
export function useSuggestionAccuracy(of: SuggestionAccuracyQueryVariables) {
  return useQuery(SUGGESTION_ACCURACY, { variables: of, fetchPolicy: 'cache-and-network' });
}
