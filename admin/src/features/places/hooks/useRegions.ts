import type { ApolloClient } from '@apollo/client';
import { skipToken, useQuery } from '@apollo/client/react';

import { graphql, readFragment } from '@/graphql/generated';
import type { RegionFilter } from '@/graphql/generated/graphql';

export const REGION_CHOICE_REGION = graphql(`
  fragment RegionChoice_region on Region {
    id
    name
    kind
    path {
      id
      name
      kind
    }
  }
`);

const REGION_CHOICES = graphql(`
  query RegionChoices($filter: RegionFilter, $first: Int) {
    regions(filter: $filter, first: $first) {
      totalCount
      nodes {
        ...RegionChoice_region
      }
    }
  }
`);

const ONE_REGION = graphql(`
  query OneRegion($id: ID!) {
    region(id: $id) {
      ...RegionChoice_region
    }
  }
`);

export function useRegionChoices(filter: RegionFilter, first = 50) {
  return useQuery(REGION_CHOICES, { variables: { filter, first } });
}

export async function readRegionName(client: ApolloClient, id: string) {
  const { data } = await client.query({ query: ONE_REGION, variables: { id } });
  return data && readFragment(REGION_CHOICE_REGION, data.region);
}

/** The name of a place that is only known by its id, as in an address. */
export function useOneRegion(id: string | null) {
  return useQuery(ONE_REGION, id === null ? skipToken : { variables: { id } });
}
