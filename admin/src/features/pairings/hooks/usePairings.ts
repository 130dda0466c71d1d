import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const PAIRINGS = graphql(`
  query Pairings($streetId: ID, $first: Int, $after: String) {
    regions(filter: { parentId: $streetId, kind: COMMUNITY }, first: $first, after: $after) {
      nodes {
        ...PairingTable_region
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function usePairings(streetId: string | undefined, after: string | undefined) {
  return useQuery(PAIRINGS, { variables: { streetId, first: 25, after } });
}

const PAIR_UNIT = graphql(`
  mutation PairUnit($unitId: ID!, $communityId: ID!, $isLead: Boolean!) {
    pairUnit(unitId: $unitId, communityId: $communityId, isLead: $isLead) {
      id
    }
  }
`);

export function usePairUnit() {
  return useCommand(PAIR_UNIT);
}

const UNPAIR_UNIT = graphql(`
  mutation UnpairUnit($unitId: ID!, $communityId: ID!) {
    unpairUnit(unitId: $unitId, communityId: $communityId) {
      id
    }
  }
`);

export function useUnpairUnit() {
  return useCommand(UNPAIR_UNIT);
}
