import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const DEMAND = graphql(`
  query Demand($id: ID!) {
    demand(id: $id) {
      id
      ...DemandDetail_demand
      ...DispatchPanel_demand
    }
  }
`);

export function useDemand(id: string) {
  return useQuery(DEMAND, { variables: { id } });
}
