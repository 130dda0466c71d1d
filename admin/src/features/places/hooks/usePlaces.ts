import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { RegionFilter } from '@/graphql/generated/graphql';

const PLACES = graphql(`
  query Places($filter: RegionFilter, $first: Int, $after: String) {
    regions(filter: $filter, first: $first, after: $after) {
      nodes {
        ...PlaceTable_region
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function usePlaces(filter: RegionFilter, after: string | undefined) {
  return useQuery(PLACES, { variables: { filter, first: 50, after } });
}
