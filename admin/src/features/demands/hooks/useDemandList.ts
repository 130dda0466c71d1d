import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { DemandFilter, DemandOrderBy } from '@/graphql/generated/graphql';

const DEMAND_LIST = graphql(`
  query DemandList($filter: DemandFilter, $orderBy: DemandOrderBy, $first: Int, $after: String) {
    demands(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        id
        ...DemandTable_demand
        ...DispatchList_demand
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const DEMANDS_A_PAGE = 25;

export function useDemandList(filter: DemandFilter, orderBy: DemandOrderBy, after: string | undefined) {
  return useQuery(DEMAND_LIST, { variables: { filter, orderBy, first: DEMANDS_A_PAGE, after } });
}
