import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { ResourceFilter } from '@/graphql/generated/graphql';

const RESOURCE_LIST = graphql(`
  query ResourceList($filter: ResourceFilter, $first: Int, $after: String) {
    resources(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...ResourceTable_resource
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function useResourceList(filter: ResourceFilter, after: string | undefined) {
  return useQuery(RESOURCE_LIST, { variables: { filter, first: 25, after } });
}
