import { useQuery } from '@apollo/client/react';
import type { SetupGapKind } from '@lindan/shared';

import { graphql } from '@/graphql/generated';

const SETUP_GAPS = graphql(`
  query SetupGaps($regionId: ID, $kind: SetupGapKind, $first: Int, $after: String) {
    setupGaps(regionId: $regionId, kind: $kind, first: $first, after: $after) {
      totalCount
      counts {
        kind
        count
      }
      progress {
        communities
        ready
      }
      nodes {
        kind
        ...GapLine_gap
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What is missing in the own places, or in one of them. It is mended on other pages, so each visit reads it anew. */
export function useSetupGaps(
  { kind, place }: { readonly kind: SetupGapKind | undefined; readonly place: string | undefined },
  after: string | undefined,
) {
  return useQuery(SETUP_GAPS, {
    variables: { regionId: place, kind, first: 50, after },
    fetchPolicy: 'cache-and-network',
  });
}
