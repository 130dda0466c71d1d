import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import type { OrderFilter, OrderOrderBy } from '@/graphql/generated/graphql';

const ORDER_LIST = graphql(`
  query OrderList($filter: OrderFilter, $orderBy: OrderOrderBy, $first: Int, $after: String) {
    orders(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        id
        reworks
        ...OrderTable_order
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const ORDERS_A_PAGE = 25;

export function useOrderList(
  filter: OrderFilter,
  orderBy: OrderOrderBy,
  after: string | undefined,
  first = ORDERS_A_PAGE,
) {
  return useQuery(ORDER_LIST, { variables: { filter, orderBy, first, after } });
}
