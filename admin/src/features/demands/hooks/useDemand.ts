import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import { useLiveRecord } from '@/graphql/useLiveRecord';

const DEMAND = graphql(`
  query Demand($id: ID!) {
    demand(id: $id) {
      id
      ...DemandDetail_demand
      ...DispatchPanel_demand
    }
  }
`);

/** The record follows the changes that the subscriptions tell of. */
export function useDemand(id: string) {
  const query = useQuery(DEMAND, { variables: { id } });
  useLiveRecord('DEMAND', id, query.refetch);
  return query;
}
