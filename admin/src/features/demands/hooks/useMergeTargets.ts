import type { ApolloClient } from '@apollo/client';
import { skipToken, useQuery } from '@apollo/client/react';
import { demandWorkflow, statusesBefore } from '@lindan/shared';

import { graphql } from '@/graphql/generated';

const MERGE_TARGETS = graphql(`
  query MergeTargets($filter: DemandFilter) {
    demands(filter: $filter, first: 10) {
      nodes {
        id
        number
        title
      }
    }
  }
`);

const MERGE_TARGET = graphql(`
  query MergeTarget($id: ID!) {
    demand(id: $id) {
      id
      number
      title
    }
  }
`);

export async function readMergeTarget(client: ApolloClient, id: string) {
  const { data } = await client.query({ query: MERGE_TARGET, variables: { id } });
  return data && { id, name: `${data.demand.number} ${data.demand.title}` };
}

/** Demands that can still take others in, by number or words. */
export function useMergeTargets(search: string) {
  const filter = { search, status: [...statusesBefore(demandWorkflow, 'ABSORB')] };
  return useQuery(MERGE_TARGETS, search === '' ? skipToken : { variables: { filter } });
}
