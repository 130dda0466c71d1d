import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const SIMILAR_DEMANDS = graphql(`
  query SimilarDemands($demandId: ID!) {
    similarDemands(demandId: $demandId, first: 8) {
      score
      why
      demand {
        id
        number
        title
        status
        submittedAt
        backers
        region {
          ...PlaceName_region
        }
      }
    }
  }
`);

export function useSimilarDemands(demandId: string) {
  return useQuery(SIMILAR_DEMANDS, { variables: { demandId } });
}
