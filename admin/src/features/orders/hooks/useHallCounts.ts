import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

import { toHallFilter } from '../claim-hall-params';

const HALL_COUNTS = graphql(`
  query HallCounts($sent: OrderFilter, $open: OrderFilter) {
    sent: orders(filter: $sent, first: 1) {
      totalCount
    }
    open: orders(filter: $open, first: 1) {
      totalCount
    }
  }
`);

export function useHallCounts() {
  return useQuery(HALL_COUNTS, { variables: { sent: toHallFilter('sent'), open: toHallFilter('open') } });
}
