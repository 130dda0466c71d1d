import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const OWN_OFFERS = graphql(`
  query OwnOffers($unitId: ID!) {
    resources(filter: { unitId: $unitId, status: PUBLISHED, available: true }, first: 50) {
      nodes {
        id
        title
      }
    }
  }
`);

/** What a unit offers now, for a claim that gives something. */
export function useOwnOffers(unitId: string) {
  return useQuery(OWN_OFFERS, { variables: { unitId } });
}
