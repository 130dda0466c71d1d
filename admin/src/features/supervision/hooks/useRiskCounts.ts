import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

import { toRiskFilter } from '../supervision-params';

const RISK_COUNTS = graphql(`
  query RiskCounts(
    $overdue: OrderFilter
    $dueSoon: OrderFilter
    $verify: OrderFilter
    $extension: OrderFilter
    $unclaimed: OrderFilter
    $open: OrderFilter
  ) {
    overdue: orders(filter: $overdue, first: 1) {
      totalCount
    }
    dueSoon: orders(filter: $dueSoon, first: 1) {
      totalCount
    }
    verify: orders(filter: $verify, first: 1) {
      totalCount
    }
    extension: orders(filter: $extension, first: 1) {
      totalCount
    }
    unclaimed: orders(filter: $unclaimed, first: 1) {
      totalCount
    }
    open: orders(filter: $open, first: 1) {
      totalCount
    }
  }
`);

export function useRiskCounts(place: string | undefined) {
  return useQuery(RISK_COUNTS, {
    variables: {
      overdue: toRiskFilter('overdue', place),
      dueSoon: toRiskFilter('dueSoon', place),
      verify: toRiskFilter('verify', place),
      extension: toRiskFilter('extension', place),
      unclaimed: toRiskFilter('unclaimed', place),
      open: toRiskFilter('open', place),
    },
  });
}
