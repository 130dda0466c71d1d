import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { UnitFilter } from '@/graphql/generated/graphql';

const UNIT_LIST = graphql(`
  query UnitList($filter: UnitFilter, $first: Int, $after: String) {
    units(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...UnitTable_unit
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function useUnitList(filter: UnitFilter, after: string | undefined) {
  return useQuery(UNIT_LIST, { variables: { filter, first: 25, after } });
}
